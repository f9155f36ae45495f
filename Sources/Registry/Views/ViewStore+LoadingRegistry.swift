internal import EventLog
internal import LMDB
internal import Pods
internal import StoredRows
internal import SwiftProtobuf

extension ViewStore {
    /// The registry's own row, which a new log does not have, and the ids that are kept from pods.
    func loadRegistry(
        into rows: inout FleetRows,
        _ transaction: borrowing ReadTransaction
    ) throws(EventLogError) {
        if let registry = try registryRow(transaction) { rows.registry = registry.state }
        var reserved: [(id: PodID, event: EventID)] = []
        try eachOwn(tables.reserved, transaction) { key, value throws(EventLogError) in
            let id = try known(key.text(from: Generation.byteCount).flatMap(PodID.init))
            reserved.append((id, try known(value.integer().map(EventID.init))))
        }
        rows.reservedIDs = reserved
    }

    private func registryRow(
        _ transaction: borrowing ReadTransaction
    ) throws(EventLogError) -> StoredRegistryRow? {
        do throws(LMDBError) {
            let key = ViewKey(generation)
            guard let value = try transaction.value(forKey: key.bytes.span, in: tables.registry) else { return nil }
            if let row = try? StoredRegistryRow(serializedBytes: value.array) { return row }
        } catch {
            throw EventLogError(error)
        }
        throw .unreadableViews
    }
}
