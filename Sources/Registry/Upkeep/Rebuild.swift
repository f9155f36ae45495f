internal import EventLog
internal import LMDB
internal import Pods

/// One rebuild of the views of a log that nobody else writes.
struct Rebuild {
    private static let rowsPerTransaction = 1_000

    let log: EventLog<BareViews>

    init(_ log: EventLog<BareViews>) {
        self.log = log
    }

    func run() async throws(RebuildError) -> RebuildReport {
        let fleet = try foldLog()
        let mendedRows = try loadStored()?.differences(from: fleet)
        let new = try nextStore()
        try await remove(new.ownKeys, from: new)
        try await write(fleet, to: new)
        try check(new, against: fleet)
        try await switchTo(new, through: fleet.head)
        try await remove(new.foreignKeys, from: new)
        return RebuildReport(head: fleet.head, rowCount: fleet.viewRows.count, mendedRows: mendedRows)
    }

    private func write(_ fleet: Fleet, to store: ViewStore) async throws(RebuildError) {
        var rows = fleet.viewRows[...]
        while !rows.isEmpty {
            let slice = rows.prefix(Self.rowsPerTransaction)
            rows = rows.dropFirst(slice.count)
            try await maintain { transaction throws(LMDBError) in
                for row in slice { try store.write(row, of: fleet, in: &transaction) }
            }
        }
    }

    private func switchTo(_ store: ViewStore, through head: EventID) async throws(RebuildError) {
        try await maintain { transaction throws(LMDBError) in
            let meta = ViewMeta(tables: store.tables)
            try meta.makeCurrent(store.generation, in: &transaction)
            try meta.settle(through: head, in: &transaction)
        }
    }

    private typealias KeySearch = (
        Table, Int, borrowing ReadTransaction
    ) throws(RegistryReadError) -> [[UInt8]]

    /// Deletes what `search` finds in the tables of the views, a slice at a time.
    private func remove(_ search: KeySearch, from store: ViewStore) async throws(RebuildError) {
        for table in store.tables.generational {
            while true {
                let keys = try read { transaction, _ throws(RegistryReadError) in
                    try search(table, Self.rowsPerTransaction, transaction)
                }
                if keys.isEmpty { break }
                try await maintain { transaction throws(LMDBError) in
                    for key in keys { try transaction.delete(key.span, in: table) }
                }
            }
        }
    }

    private func maintain(
        _ body: @escaping @Sendable (inout WriteTransaction) throws(LMDBError) -> Void
    ) async throws(RebuildError) {
        do throws(AppendError<Refusal>) {
            try await log.maintain { _, transaction throws(LMDBError) in try body(&transaction) }
        } catch {
            throw .write(RegistryError(error))
        }
    }
}
