internal import EventLog
internal import LMDB
internal import Pods

extension ViewStore {
    /// The rows to put and to delete so that this generation holds the fleet and nothing else, in the order of keys.
    ///
    /// What an interrupted rebuild has left is compared byte for byte, so that only the rest is written.
    func changes(toHold fleet: Fleet, in log: LogReader) throws(RegistryReadError) -> [StoredRow] {
        let wanted = Dictionary(grouping: fleet.viewRows.map { stored($0, of: fleet) }, by: \.table)
        var all: [StoredRow] = []
        for table in tables.generational {
            all += try changes(of: table, toHold: wanted[table] ?? [], in: log)
        }
        return all
    }

    private func changes(
        of table: Table,
        toHold wanted: [StoredRow],
        in log: LogReader
    ) throws(RegistryReadError) -> [StoredRow] {
        var missing = Dictionary(uniqueKeysWithValues: wanted.map { ($0.key, $0) })
        var surplus: [StoredRow] = []
        try eachRow(of: table, in: log) { key, value in
            if missing[key]?.value == value {
                missing[key] = nil
            } else if missing[key] == nil {
                surplus.append(StoredRow(table: table, key: key, value: nil))
            }
        }
        return (missing.values + surplus).sorted { $0.key.lexicographicallyPrecedes($1.key) }
    }

    /// Hands this generation's rows to `body`, in snapshots so short that they hold up nobody.
    private func eachRow(
        of table: Table,
        in log: LogReader,
        _ body: (_ key: [UInt8], _ value: [UInt8]) -> Void
    ) throws(RegistryReadError) {
        var start: [UInt8]? = ViewKey(generation).bytes
        while let first = start {
            start = try log.withSnapshot { transaction, _ throws(RegistryReadError) in
                try eachRow(of: table, from: first, in: transaction, body)
            }
        }
    }

    /// Does the same with some rows, and returns where to go on; `nil` after the last one.
    private func eachRow(
        of table: Table,
        from start: [UInt8],
        in transaction: borrowing ReadTransaction,
        _ body: (_ key: [UInt8], _ value: [UInt8]) -> Void
    ) throws(RegistryReadError) -> [UInt8]? {
        var left = Self.rowsPerSnapshot
        var next: [UInt8]?
        try transaction.walk(table, from: start.span) { row throws(RegistryReadError) in
            guard isOwn(row.key) else { return false }
            guard left > 0 else {
                next = row.key.array
                return false
            }
            left -= 1
            body(row.key.array, row.value.array)
            return true
        }
        return next
    }

    private static var rowsPerSnapshot: Int { 4_096 }
}
