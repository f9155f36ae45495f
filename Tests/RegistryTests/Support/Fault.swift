import LMDB
import StoreTestSupport

/// Something wrong with a table of the views.
enum Fault: String, CaseIterable {
    case missing
    case surplus
    case exchanged
    case unreadable

    /// Changes the table's first row, or adds one like it under another key.
    func plant(in name: String) throws {
        try withRawLog { transaction throws(LMDBError) in
            let table = try transaction.openTable(name)
            let rows = try transaction.rows(of: table)
            guard let first = rows.first, let last = rows.last else { throw .corrupted }
            switch self {
            case .missing: try transaction.delete(first.key.span, in: table)
            case .surplus: try transaction.put(first.value.span, forKey: first.keyOfNobody.span, in: table)
            case .exchanged:
                let value = rows.count > 1 ? last.value : []
                try transaction.put(value.span, forKey: first.key.span, in: table)
            case .unreadable: try transaction.put([0xff].span, forKey: first.key.span, in: table)
            }
        }
    }
}

/// A row of a table, copied.
struct RawRow: Hashable {
    let key: [UInt8]
    var value: [UInt8]

    /// The key of the same row of something that the log does not know.
    var keyOfNobody: [UInt8] {
        var key = key
        key[5] = UInt8(ascii: "7")
        return key
    }
}

extension WriteTransaction {
    borrowing func rows(of table: Table) throws(LMDBError) -> [RawRow] {
        var rows: [RawRow] = []
        var cursor = try cursor(over: table)
        while let entry = try cursor.next() {
            rows.append(RawRow(key: entry.key.copied, value: entry.value.copied))
        }
        return rows
    }
}
