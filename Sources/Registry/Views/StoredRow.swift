internal import LMDB

/// A row as it stands in the store, or the place where none is to stand.
struct StoredRow: Hashable, Sendable {
    let table: Table
    let key: [UInt8]

    /// `nil` where there is to be no row.
    let value: [UInt8]?

    func put(in transaction: inout WriteTransaction) throws(LMDBError) {
        if let value {
            try transaction.put(value.span, forKey: key.span, in: table)
        } else {
            try transaction.delete(key.span, in: table)
        }
    }
}
