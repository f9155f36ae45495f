internal import EventLog
internal import LMDB
internal import Pods

/// The fleet as the current views tell it, completed by the beats that stand only in the log.
struct StoredFleet {
    private(set) var fold: FleetFold

    /// `nil` when the log is new and has no views yet.
    let generation: Generation?

    init(loading transaction: borrowing ReadTransaction, tables: Tables) throws(LMDBError) {
        let meta = ViewMeta(tables: ViewTables(tables))
        generation = try meta.current(in: transaction)
        let settled = try meta.settled(in: transaction)
        let store = ViewStore(tables: meta.tables, generation: generation ?? .first)
        let rows = try store.rows(in: transaction)
        fold = FleetFold(Fleet(restoring: rows, head: settled))
        try foldBeats(after: settled, of: tables, transaction)
    }

    /// A pod's row is written together with its newest beat, so only the beats after that row are new.
    private mutating func foldBeats(
        after settled: EventID,
        of tables: Tables,
        _ transaction: borrowing ReadTransaction
    ) throws(LMDBError) {
        var fold = fold
        let head = try tables.scan(transaction, after: Position(settled)) { header, _ throws(LMDBError) in
            guard case .beat(let attempt) = header.body else { return }
            let (id, stream) = (EventID(header.position), EventID(header.stream))
            guard let pod = fold.fleet.pods[stream], id > pod.position else { return }
            fold.beat(id, of: EventID(attempt), in: stream, at: header.time)
        }
        fold.advance(to: EventID(head))
        self.fold = fold
    }
}
