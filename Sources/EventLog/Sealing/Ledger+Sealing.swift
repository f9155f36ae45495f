internal import LMDB

extension Ledger {
    /// Stores segments in place of their rows, and what the state keeps only in memory.
    ///
    /// What it frees in the map it gives back only afterwards, and the file never shrinks: it waits while room is short.
    mutating func seal(
        _ segments: [SealedSegment],
        in transaction: inout WriteTransaction
    ) throws(LMDBError) -> Answer {
        let byteCount = segments.reduce(0) { $0 + $1.bytes.count }
        if let shortage = room.shortage(storing: 2 * byteCount) { return .failure(.noRoom(shortage)) }
        for segment in segments {
            let (first, last) = (tailKey(segment.first), tailKey(segment.last))
            try transaction.put(segment.bytes.span, forKey: first.span, in: tables.segments, options: .append)
            try transaction.storeRoot(segment.root, ofSegmentFrom: segment.first, in: tables)
            let count = try transaction.delete(from: first.span, through: last.span, in: tables.tail)
            guard count == SegmentForm.entryCount else { throw .corrupted }
        }
        try settle(in: &transaction)
        return .success(Receipt(first: head, count: 0, isRepeat: false, head: head))
    }
}
