internal import LMDB

extension WriterLedger {
    /// Stores segments in place of their rows, and what the state keeps only in memory.
    ///
    /// What it frees in the map it gives back only afterwards, and the file never shrinks: it waits while room is short.
    mutating func seal(
        _ segments: [SealedSegment],
        in transaction: inout WriteTransaction
    ) throws(LMDBError) -> Request.Answer {
        let byteCount = segments.reduce(0) { $0 + $1.bytes.count }
        if let shortage = room.shortage(storing: 2 * byteCount) { return .failure(.noRoom(shortage)) }
        for segment in segments {
            try transaction.store(segment, in: tables)
            let (first, last) = (tailKey(segment.first), tailKey(segment.last))
            let count = try transaction.delete(from: first.span, through: last.span, in: tables.tail)
            guard count == SegmentForm.entryCount else { throw .corrupted }
        }
        try settle(in: &transaction)
        return .success(Receipt(first: head, count: 0, isRepeat: false, head: head))
    }
}

extension WriteTransaction {
    /// Stores the segment after the last one, and what it adds to the tree.
    mutating func store(_ segment: SealedSegment, in tables: Tables) throws(LMDBError) {
        let key = tailKey(segment.first)
        try put(segment.bytes.span, forKey: key.span, in: tables.segments, options: .append)
        try storeRoot(segment.root, ofSegmentFrom: segment.first, in: tables)
    }
}
