/// The fixed numbers of a segment's bytes: `StoredFormat.md` draws them.
enum SegmentForm {
    /// How many entries a segment has: a perfect subtree of the Merkle tree, of height 12.
    static let entryCount = 4_096

    /// The height of a segment's subtree.
    static let height = 12

    /// The layout that is written; a new one takes a new number.
    static let layout: UInt8 = 1

    /// Checksum, layout, slot width, counts, start time and the lengths of the first two columns.
    static let headerByteCount = 26

    /// Times are packed in blocks, so that a long silence widens one block only.
    static let timesPerBlock = 128

    /// Zeros at the end, so that packed numbers can be read a word at a time.
    static let paddingByteCount = 8

    /// The position of the first entry of the segment that holds `position`.
    static func first(of position: Position) -> Position {
        Position(rawValue: (position.rawValue - 1) / UInt64(entryCount) * UInt64(entryCount) + 1)
    }

    /// The position of the last entry of the segment that begins at `first`.
    static func last(from first: Position) -> Position {
        first.advanced(by: UInt64(entryCount) - 1)
    }
}
