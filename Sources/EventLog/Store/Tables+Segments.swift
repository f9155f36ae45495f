internal import LMDB

extension Tables {
    /// Lends the segment that holds a position; `nil` when its entries are still rows of `tail`, or not there.
    func withSegment<Result>(
        holding position: Position,
        in transaction: borrowing ReadTransaction,
        _ body: (SegmentOutline, Span<UInt8>) throws(EventLogError) -> Result
    ) throws(EventLogError) -> Result? {
        let first = SegmentForm.first(of: position)
        let key = tailKey(first)
        let found: Span<UInt8>?
        do throws(LMDBError) {
            found = try transaction.value(forKey: key.span, in: segments)
        } catch {
            throw EventLogError(error)
        }
        guard let bytes = found else { return nil }
        return try body(try SegmentOutline(first: first, bytes), bytes)
    }

    /// The last position that stands in a segment.
    func sealed(in transaction: borrowing ReadTransaction) throws(LMDBError) -> Position {
        var cursor = try transaction.cursor(over: segments)
        guard let row = try cursor.last() else { return .origin }
        guard row.key.count == 8 else { throw .corrupted }
        return SegmentForm.last(from: row.key.position(at: 0))
    }
}
