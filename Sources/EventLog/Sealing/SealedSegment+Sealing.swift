internal import Transparency

extension SealedSegment {
    /// Writes entries as columns, decodes these again, and makes sure that they say the same, byte for byte.
    init(sealing entries: CanonicalEntries) throws(EventLogError) {
        var builder = SegmentBuilder(first: entries.first)
        entries.visit { header, bytes in builder.add(header, bytes) }
        let bytes = builder.finish()
        self.init(first: entries.first, bytes: bytes, root: try Self.root(of: bytes, asIn: entries))
    }

    private static func root(of bytes: [UInt8], asIn entries: CanonicalEntries) throws(EventLogError) -> MerkleHash {
        let outline = try SegmentOutline(first: entries.first, bytes.span)
        var columns = SegmentColumns()
        try columns.load(outline, bytes.span)
        var frontier = MerkleFrontier()
        var index = 0
        _ = try columns.visit(outline.first...outline.last, of: outline, bytes.span) { _, entry in
            guard entries.hasSame(entry, at: index) else { return false }
            index += 1
            frontier.append(entry)
            return true
        }
        precondition(index == entries.count, "a segment decodes to the entries it was made from")
        return frontier.root
    }
}
