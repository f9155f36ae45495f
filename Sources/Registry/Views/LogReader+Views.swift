internal import EventLog
internal import LMDB
internal import Pods

extension LogReader {
    func newest() throws(RegistryReadError) -> EventID {
        do { return EventID(try head()) } catch { throw .log(error) }
    }

    func storedViews() throws(RegistryReadError) -> StoredViews {
        try withSnapshot { transaction, tables throws(RegistryReadError) in
            do throws(EventLogError) {
                return try storedViews(ViewMeta(tables: try ViewTables(tables)), tables, transaction)
            } catch .unreadableViews {
                return .unreadable
            } catch {
                throw .log(error)
            }
        }
    }

    private func storedViews(
        _ meta: ViewMeta,
        _ tables: Tables,
        _ transaction: borrowing ReadTransaction
    ) throws(EventLogError) -> StoredViews {
        guard try meta.isOfThisVersion(in: transaction) else { return .ofOtherVersion }
        do throws(EventLogError) {
            return .read(try StoredFleet(loading: transaction, tables: tables))
        } catch .unreadableViews {
            return try meta.isAbsent(in: transaction) ? .absent : .unreadable
        } catch {
            throw error
        }
    }

    /// The generation that a rebuild has begun, or the one after the current; where that cannot be told, no reader can
    /// tell it either.
    func nextViewStore() throws(RegistryReadError) -> ViewStore {
        try withSnapshot { transaction, tables throws(RegistryReadError) in
            let meta: ViewMeta
            do throws(EventLogError) { meta = ViewMeta(tables: try ViewTables(tables)) } catch { throw .log(error) }
            let current = try readable { () throws(EventLogError) in try meta.current(in: transaction) }
            let begun = try readable { () throws(EventLogError) in try meta.building(in: transaction) }
            let next = begun.flatMap { $0 == current ? nil : $0 } ?? current?.next ?? .first
            return ViewStore(tables: meta.tables, generation: next)
        }
    }
}

/// Answers `nil` where the views are to blame, and throws where the store or the log is.
private func readable<Value>(_ body: () throws(EventLogError) -> Value?) throws(RegistryReadError) -> Value? {
    do throws(EventLogError) { return try body() } catch .unreadableViews { return nil } catch { throw .log(error) }
}
