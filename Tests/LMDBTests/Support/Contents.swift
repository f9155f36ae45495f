import LMDB
import StoreTestSupport

/// Every row of every table, as cursors find them; each was also found by its key.
struct Contents: Hashable {
    private struct Row: Hashable {
        let key: [UInt8]
        let value: [UInt8]
    }

    let tableNames = ["empty", "long", "short"]
    private var rows: [[Row]] = []

    /// Reads with an environment of its own; throws `.corrupted` when a key does not lead to the row it stands in.
    init(of path: String) throws(LMDBError) {
        let environment = try Environment(path: path, tableLimit: 4, mode: .readOnly)
        rows = try environment.read { transaction throws(LMDBError) in
            var rows: [[Row]] = []
            for name in tableNames {
                guard let table = try transaction.openTable(name) else { throw .corrupted }
                rows.append(try Self.rows(of: table, transaction))
            }
            return rows
        }
    }

    func differsInOneRow(from other: Contents) -> Bool {
        guard rows.map(\.count) == other.rows.map(\.count) else { return false }
        let pairs = zip(rows.joined(), other.rows.joined())
        return pairs.count { $0 != $1 } == 1
    }

    private static func rows(of table: Table, _ transaction: borrowing ReadTransaction) throws(LMDBError) -> [Row] {
        var rows: [Row] = []
        var cursor = try transaction.cursor(over: table)
        while let entry = try cursor.next() { rows.append(Row(key: entry.key.copied, value: entry.value.copied)) }
        for row in rows {
            guard try transaction.value(forKey: row.key.span, in: table)?.copied == row.value else { throw .corrupted }
        }
        return rows
    }
}
