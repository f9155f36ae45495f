internal import CLMDB

extension ReadTransaction {
    /// How many pages the next writer may use again: those freed before `transaction`, which no reader sees any more.
    ///
    /// LMDB keeps a row for each commit that freed pages, which begins with their count, so that a look at each row is
    /// enough; it ends at `limit`, so that a long list costs little.
    borrowing func reusablePageCount(before transaction: Int, upTo limit: Int) throws(LMDBError) -> Int {
        let first = [UInt8](repeating: 0, count: MemoryLayout<Int>.size)
        var count = 0
        try visit(Table.freePages, from: first.span) { row in
            guard row.key.nativeInteger < transaction, count < limit else { return false }
            count += row.value.nativeInteger
            return true
        }
        return min(count, limit)
    }
}

extension Table {
    /// LMDB's own: the transaction that freed pages → how many, and which.
    fileprivate static var freePages: Table { Table(index: 0) }
}

extension Span<UInt8> {
    /// The number at the start, as this machine writes numbers.
    fileprivate var nativeInteger: Int {
        unsafe withUnsafeBytes { bytes in unsafe bytes.loadUnaligned(as: Int.self) }
    }
}
