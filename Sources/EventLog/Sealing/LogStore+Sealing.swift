internal import LMDB

extension LogStore {
    /// Reads the rows of a complete segment, and writes them as columns.
    ///
    /// Throws `.damaged` for a row that is not what was written: it stays a row, for `verify` to name.
    func prepareSegment(from first: Position) throws(EventLogError) -> SealedSegment {
        try SealedSegment(sealing: try rows(from: first))
    }

    private func rows(from first: Position) throws(EventLogError) -> CanonicalEntries {
        try read { transaction throws(EventLogError) in
            var entries = CanonicalEntries(first: first)
            let before = Position(rawValue: first.rawValue - 1)
            let last = SegmentForm.last(from: first)
            let seen = try tables.visitTail(transaction, after: before, through: last) { _, bytes in
                entries.append(bytes)
                return true
            }
            guard seen == last else { throw .damaged(position: seen.advanced(), .missing) }
            return entries
        }
    }
}
