internal import EventLog
internal import LMDB
internal import Pods

/// The fleet on the writer's thread, and the views it keeps in step with the log, in the log's own transactions.
///
/// A beat is held in memory and reaches its row when the log settles, or with the next change of its pod: a row at a
/// random place for each beat would make a commit six times slower. Where the stored views cannot be read the fleet is
/// folded from the log, and no row is written until a rebuild has made new views.
struct LiveFleet {
    /// What commands are decided against is its fleet; no decision depends on a beat.
    private(set) var fold: FleetFold

    /// `nil` while the stored views cannot be read.
    private var store: ViewStore?
    private var isGenerationRecorded: Bool

    var fleet: Fleet {
        fold.fleet
    }

    var hasViews: Bool {
        store != nil
    }
}

extension LiveFleet: LogState {
    typealias Refusal = Pods.Refusal

    static var tableNames: [String] {
        ViewTables.names
    }

    init(loading transaction: borrowing ReadTransaction, tables: Tables) throws(EventLogError) {
        do throws(EventLogError) {
            let stored = try StoredFleet(loading: transaction, tables: tables)
            fold = stored.fold
            store = ViewStore(tables: try ViewTables(tables), generation: stored.generation ?? .first)
            isGenerationRecorded = stored.generation != nil
        } catch .unreadableViews {
            fold = try FleetFold(folding: transaction, tables: tables)
            isGenerationRecorded = true
        } catch {
            throw error
        }
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
        guard let store else { return }
        let rows = fold.settle()
        try write(rows, to: &transaction)
        try ViewMeta(tables: store.tables).settle(through: EventID(position), in: &transaction)
    }

    /// Takes a fold of the log to go on from, and makes the views that stand for it current.
    mutating func install(
        _ fold: FleetFold,
        _ store: ViewStore,
        in transaction: inout WriteTransaction
    ) throws(LMDBError) {
        let meta = ViewMeta(tables: store.tables)
        try meta.makeCurrent(store.generation, in: &transaction)
        try meta.settle(through: fold.fleet.head, in: &transaction)
        self.fold = fold
        self.store = store
        isGenerationRecorded = true
    }

    private func write(_ rows: [ViewRow], to transaction: inout WriteTransaction) throws(LMDBError) {
        guard let store else { return }
        for row in rows { try store.write(row, of: fold.fleet, in: &transaction) }
    }

    private mutating func recordGeneration(in transaction: inout WriteTransaction) throws(LMDBError) {
        guard !isGenerationRecorded, let store else { return }
        try ViewMeta(tables: store.tables).makeCurrent(store.generation, in: &transaction)
        isGenerationRecorded = true
    }
}
