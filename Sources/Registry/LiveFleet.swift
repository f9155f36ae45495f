internal import EventLog
internal import LMDB
internal import Pods

/// The fleet on the writer's thread, and the views it keeps in step with the log, in the log's own transactions.
///
/// A beat is held in memory and reaches its row when the log settles, or with the next change of its pod: a row at a
/// random place for each beat would make a commit six times slower.
struct LiveFleet {
    private var fold: FleetFold
    private let store: ViewStore
    private let meta: ViewMeta
    private var isGenerationRecorded: Bool

    /// What commands are decided against; no decision depends on a beat.
    var fleet: Fleet {
        fold.fleet
    }
}

extension LiveFleet: LogState {
    typealias Refusal = Pods.Refusal

    static var tableNames: [String] {
        ViewTables.names
    }

    init(loading transaction: borrowing ReadTransaction, tables: Tables) throws(EventLogError) {
        let stored = try StoredFleet(loading: transaction, tables: tables)
        fold = stored.fold
        store = ViewStore(tables: ViewTables(tables), generation: stored.generation ?? .first)
        meta = ViewMeta(tables: store.tables)
        isGenerationRecorded = stored.generation != nil
    }

    mutating func apply(_ recorded: Recorded, to transaction: inout WriteTransaction) throws(LMDBError) {
        switch recorded.entry.body {
        case .beat(let attempt):
            let stream = EventID(recorded.entry.stream)
            fold.beat(EventID(recorded.position), of: EventID(attempt), in: stream, at: recorded.entry.time)
        case .event:
            guard let event = try? recorded.event() else {
                preconditionFailure("an event that was just encoded can be decoded")
            }
            try recordGeneration(in: &transaction)
            let rows = fold.apply(event)
            try write(rows, to: &transaction)
        }
    }

    mutating func settle(through position: Position, in transaction: inout WriteTransaction) throws(LMDBError) {
        let rows = fold.settle()
        try write(rows, to: &transaction)
        try meta.settle(through: EventID(position), in: &transaction)
    }

    private func write(_ rows: [ViewRow], to transaction: inout WriteTransaction) throws(LMDBError) {
        for row in rows { try store.write(row, of: fold.fleet, in: &transaction) }
    }

    private mutating func recordGeneration(in transaction: inout WriteTransaction) throws(LMDBError) {
        guard !isGenerationRecorded else { return }
        try meta.makeCurrent(store.generation, in: &transaction)
        isGenerationRecorded = true
    }
}
