internal import LMDB
internal import Transparency

extension LogStore {
    /// Reads the rows of a complete segment, writes them as columns, and makes sure that the columns say the same.
    ///
    /// Throws `.damaged` for a row that is not what was written: it stays a row, for `verify` to name.
    func prepareSegment(from first: Position) throws(EventLogError) -> SealedSegment {
        try read { transaction throws(EventLogError) in
            let bytes = try buildSegment(from: first, in: transaction)
            let root = try compare(bytes, withRowsFrom: first, in: transaction)
            return SealedSegment(first: first, bytes: bytes, root: root)
        }
    }

    private func buildSegment(
        from first: Position,
        in transaction: borrowing ReadTransaction
    ) throws(EventLogError) -> [UInt8] {
        var builder = SegmentBuilder(first: first)
        let before = Position(rawValue: first.rawValue - 1)
        let last = SegmentForm.last(from: first)
        let seen = try tables.visitTail(transaction, after: before, through: last) { header, bytes in
            builder.add(header, bytes)
            return true
        }
        guard seen == last else { throw .damaged(position: seen.advanced(), .missing) }
        return builder.finish()
    }

    /// Decodes what was encoded, compares it with the rows byte for byte, and returns the root of the entries.
    private func compare(
        _ segment: [UInt8],
        withRowsFrom first: Position,
        in transaction: borrowing ReadTransaction
    ) throws(EventLogError) -> MerkleHash {
        var frontier = MerkleFrontier()
        var decoded = DecodedEntries()
        let outline = try SegmentOutline(first: first, segment.span)
        var columns = SegmentColumns()
        try columns.load(outline, segment.span)
        _ = try columns.visit(first...outline.last, of: outline, segment.span) { _, bytes in
            decoded.append(bytes)
            frontier.append(bytes)
            return true
        }
        var comparison = decoded.comparison
        let before = Position(rawValue: first.rawValue - 1)
        let seen = try tables.visitTail(transaction, after: before, through: outline.last) { _, bytes in
            comparison.takes(bytes)
        }
        precondition(seen == outline.last, "a segment decodes to the entries it was made from")
        return frontier.root
    }
}

/// The canonical bytes of entries, one behind the other.
private struct DecodedEntries {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    mutating func append(_ entry: Span<UInt8>) {
        for index in entry.indices { bytes.append(entry[index]) }
        ends.append(bytes.count)
    }

    var comparison: Comparison { Comparison(bytes: bytes, ends: ends) }

    /// Goes through the entries beside another copy of them.
    struct Comparison {
        fileprivate let bytes: [UInt8]
        fileprivate let ends: [Int]
        private var index = 0

        fileprivate init(bytes: [UInt8], ends: [Int]) {
            self.bytes = bytes
            self.ends = ends
        }

        /// Whether the next entry has these bytes.
        mutating func takes(_ entry: Span<UInt8>) -> Bool {
            guard index < ends.count else { return false }
            let start = index == 0 ? 0 : ends[index - 1]
            guard ends[index] - start == entry.count else { return false }
            for offset in entry.indices where bytes[start + offset] != entry[offset] { return false }
            index += 1
            return true
        }
    }
}
