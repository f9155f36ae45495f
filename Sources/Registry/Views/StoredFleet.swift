internal import EventLog
internal import LMDB
internal import Pods

/// The fleet as the current views tell it, completed by the beats that stand only in the log.
struct StoredFleet {
    private(set) var fold: FleetFold

    /// `nil` when the log is new and has no views yet.
    let generation: Generation?

    /// Rows that belong to no pod, which a sound store does not have.
    private let orphans: [ViewRow]

    init(loading transaction: borrowing ReadTransaction, tables: Tables) throws(EventLogError) {
        let meta = ViewMeta(tables: try ViewTables(tables))
        guard try meta.isOfThisVersion(in: transaction) else { throw .unreadableViews }
        generation = try meta.current(in: transaction)
        let settled = try meta.settled(in: transaction)
        let store = ViewStore(tables: meta.tables, generation: generation ?? .first)
        let rows = try store.rows(in: transaction)
        orphans = rows.orphans
        fold = FleetFold(Fleet(restoring: rows, head: settled))
        let head = try tables.headPosition(in: transaction)
        guard settled <= head, generation != nil || head == .registry else { throw .unreadableViews }
        try foldBeats(after: settled, of: tables, transaction)
        fold.advance(to: head)
    }

    /// The rows in which the views differ from what the log amounts to, in words.
    func differences(from fleet: Fleet) -> [String] {
        var settled = fold
        settled.settle()
        return Set(fleet.differences(from: settled.fleet) + orphans).map(\.description).sorted()
    }

    /// A pod's row is written together with its newest beat, so only the beats after that row are new.
    private mutating func foldBeats(
        after settled: EventID,
        of tables: Tables,
        _ transaction: borrowing ReadTransaction
    ) throws(EventLogError) {
        var fold = fold
        try tables.scan(transaction, after: Position(settled)) { header, _ throws(EventLogError) in
            guard case .beat(let attempt) = header.body else { return }
            let (id, stream) = (EventID(header.position), EventID(header.stream))
            guard let pod = fold.fleet.pods[stream], id > pod.position else { return }
            fold.beat(id, of: EventID(attempt), in: stream, at: header.time)
        }
        self.fold = fold
    }
}

extension Tables {
    fileprivate func headPosition(in transaction: borrowing ReadTransaction) throws(EventLogError) -> EventID {
        do throws(LMDBError) { return EventID(try head(in: transaction)) } catch { throw EventLogError(error) }
    }
}
