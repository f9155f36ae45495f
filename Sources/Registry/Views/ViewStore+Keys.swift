internal import EventLog
internal import LMDB
internal import Pods

extension ViewStore {
    /// The first keys of this generation in a table.
    func ownKeys(
        of table: Table,
        limit: Int,
        in transaction: borrowing ReadTransaction
    ) throws(RegistryReadError) -> [[UInt8]] {
        try keys(of: table, from: ViewKey(generation).bytes, limit: limit, areOwn: true, transaction)
    }

    /// The first keys in a table of any generation but this one: what interrupted rebuilds have left.
    func foreignKeys(
        of table: Table,
        limit: Int,
        in transaction: borrowing ReadTransaction
    ) throws(RegistryReadError) -> [[UInt8]] {
        let earlier = try keys(of: table, from: [0], limit: limit, areOwn: false, transaction)
        let later = ViewKey(generation.next).bytes
        return try earlier + keys(of: table, from: later, limit: limit - earlier.count, areOwn: false, transaction)
    }

    private func keys(
        of table: Table,
        from start: [UInt8],
        limit: Int,
        areOwn: Bool,
        _ transaction: borrowing ReadTransaction
    ) throws(RegistryReadError) -> [[UInt8]] {
        var keys: [[UInt8]] = []
        try transaction.walk(table, from: start.span) { entry throws(RegistryReadError) in
            guard keys.count < limit, isOwn(entry.key) == areOwn else { return false }
            keys.append(entry.key.array)
            return true
        }
        return keys
    }

    private func isOwn(_ key: Span<UInt8>) -> Bool {
        key.count >= Generation.byteCount && key.integer(at: 0) == generation.number
    }
}
