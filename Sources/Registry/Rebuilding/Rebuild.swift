internal import EventLog
internal import LMDB
internal import Pods

/// One rebuild of the views while the registry goes on: the log is folded beside the old views, the rows are written
/// in short transactions between commands, and one of them makes the new generation current.
struct Rebuild: Sendable {
    static let rowsPerTransaction = 1_000

    let registry: Registry
    let meter: RebuildMeter

    /// Asked before each transaction.
    let isInterrupted: @Sendable () -> Bool

    func run() async throws(RebuildError) -> RebuildReport {
        let store = try await begin()
        var fold = try await foldLog()
        try await write(try changes(toHold: fold.fleet, in: store))
        try await catchUp(&fold, store)
        let restored = try check(store, against: fold.fleet)
        let prior = try await compare(&fold)
        if prior.isWrong { try await hold(because: prior) }
        let head = try await switchOver(consume fold, store)
        // What was decided until then was decided on the old fleet, a hold too.
        if prior.isWrong { try await hold(because: prior) }
        registry.reader.adopt(restored)
        try await removeOthers(than: store)
        return RebuildReport(head: head, rowCount: restored.viewRows.count, prior: prior)
    }

    /// Names the generation to build: the one that an interrupted rebuild has begun, or the next.
    private func begin() async throws(RebuildError) -> ViewStore {
        let store = try read { log throws(RegistryReadError) in try log.nextViewStore() }
        try await maintain { _, transaction throws(LMDBError) in
            try ViewMeta(tables: store.tables).beginBuilding(store.generation, in: &transaction)
        }
        return store
    }

    private func foldLog() async throws(RebuildError) -> FreshFold {
        let end = try read { log throws(RegistryReadError) in try log.newest() }
        var fold = FleetFold()
        let stage = meter.begin(.folding, total: Int(end.rawValue))
        while fold.fleet.head < end {
            try checkInterruption()
            let next = min(end, fold.fleet.head.advanced(by: Self.eventsPerSlice))
            do { try registry.reader.advance(&fold, through: next) } catch { throw .read(error) }
            await stage.report(Int(fold.fleet.head.rawValue))
        }
        return FreshFold(fold)
    }

    private func changes(toHold fleet: Fleet, in store: ViewStore) throws(RebuildError) -> [StoredRow] {
        try read { log throws(RegistryReadError) in try store.changes(toHold: fleet, in: log) }
    }

    private func write(_ rows: [StoredRow]) async throws(RebuildError) {
        let stage = meter.begin(.writing, total: rows.count)
        var left = rows[...]
        while !left.isEmpty {
            let slice = left.prefix(Self.rowsPerTransaction)
            left = left.dropFirst(slice.count)
            try await put(slice)
            await stage.report(rows.count - left.count)
        }
    }

    /// Writes what changed since, again and again, until so little is left that it fits in one transaction.
    func catchUp(_ fold: inout FreshFold, _ store: ViewStore) async throws(RebuildError) {
        let start = fold.fleet.head.rawValue
        let stage = meter.begin(.catchingUp, total: nil)
        var before: UInt64
        repeat {
            before = fold.fleet.head.rawValue
            try advance(&fold)
            var changes = fold.takeChanges(for: store)[...]
            while !changes.isEmpty {
                let slice = changes.prefix(Self.rowsPerTransaction)
                changes = changes.dropFirst(slice.count)
                try await put(slice)
            }
            await stage.report(Int(fold.fleet.head.rawValue - start))
        } while fold.fleet.head.rawValue - before > UInt64(Self.rowsPerTransaction)
    }

    func put(_ rows: ArraySlice<StoredRow>) async throws(RebuildError) {
        try await maintain { _, transaction throws(LMDBError) in
            for row in rows { try row.put(in: &transaction) }
        }
    }

    private static let eventsPerSlice = 1 << 16
}
