internal import EventLog
internal import LMDB
internal import Pods

extension Rebuild {
    /// What the whole log amounts to.
    func foldLog() throws(RebuildError) -> Fleet {
        do throws(RegistryReadError) {
            return try RegistryReader(log.reader).fleet(asOf: EventID(.max))
        } catch {
            throw .read(error)
        }
    }

    /// The old views, or `nil` when they cannot be read.
    func loadStored() throws(RebuildError) -> StoredFleet? {
        try read { transaction, tables throws(RegistryReadError) in
            try readableViews { () throws(EventLogError) in try StoredFleet(loading: transaction, tables: tables) }
        }
    }

    /// The generation after the current one; when that cannot be told, no reader can tell it either.
    func nextStore() throws(RebuildError) -> ViewStore {
        try read { transaction, tables throws(RegistryReadError) in
            let meta = ViewMeta(tables: ViewTables(tables))
            let current = try readableViews { () throws(EventLogError) in try meta.current(in: transaction) }
            return ViewStore(tables: meta.tables, generation: (current ?? nil)?.next ?? .first)
        }
    }

    func check(_ store: ViewStore, against fleet: Fleet) throws(RebuildError) {
        let rows = try read { transaction, _ throws(RegistryReadError) in
            do throws(EventLogError) { return try store.rows(in: transaction) } catch { throw .log(error) }
        }
        let wrong = fleet.differences(from: Fleet(restoring: rows, head: fleet.head))
        guard wrong.isEmpty else { throw .differs(wrong.map(\.description).sorted()) }
    }

    func read<Value>(
        _ body: (borrowing ReadTransaction, Tables) throws(RegistryReadError) -> Value
    ) throws(RebuildError) -> Value {
        do throws(RegistryReadError) { return try log.reader.withSnapshot(body) } catch { throw .read(error) }
    }
}

/// Answers `nil` where the views are to blame, and throws where the store or the log is.
private func readableViews<Value>(
    _ body: () throws(EventLogError) -> Value
) throws(RegistryReadError) -> Value? {
    do throws(EventLogError) { return try body() } catch .unreadableViews { return nil } catch { throw .log(error) }
}
