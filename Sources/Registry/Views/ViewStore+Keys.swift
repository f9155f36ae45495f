internal import EventLog
internal import LMDB
internal import Pods

extension ViewStore {
    /// The first rows to delete from a table, being of any generation but this one.
    func foreignRows(of table: Table, limit: Int, in log: LogReader) throws(RegistryReadError) -> [StoredRow] {
        try log.withSnapshot { transaction, _ throws(RegistryReadError) in
            let earlier = try foreignKeys(of: table, from: [0], limit: limit, transaction)
            let start = ViewKey(generation.next).bytes
            let later = try foreignKeys(of: table, from: start, limit: limit - earlier.count, transaction)
            return (earlier + later).map { StoredRow(table: table, key: $0, value: nil) }
        }
    }

    private func foreignKeys(
        of table: Table,
        from start: [UInt8],
        limit: Int,
        _ transaction: borrowing ReadTransaction
    ) throws(RegistryReadError) -> [[UInt8]] {
        var keys: [[UInt8]] = []
        try transaction.walk(table, from: start.span) { entry throws(RegistryReadError) in
            guard keys.count < limit, !isOwn(entry.key) else { return false }
            keys.append(entry.key.array)
            return true
        }
        return keys
    }

    /// Whether the key is of this generation.
    func isOwn(_ key: Span<UInt8>) -> Bool {
        key.count >= Generation.byteCount && key.integer(at: 0) == generation.number
    }
}
