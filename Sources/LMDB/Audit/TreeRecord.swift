/// What LMDB keeps of each tree: where it begins, and how much there is of everything in it.
struct TreeRecord: Hashable {
    static let byteCount = 48

    /// The page size in the record of the free list; otherwise zero.
    let padding: UInt32
    let flags: UInt16
    let depth: Int
    let counts: TreeCounts

    /// `nil` for an empty tree.
    let root: UInt64?

    /// Reads the record whose bytes, all 48 of them, begin at `offset`.
    init(_ bytes: Span<UInt8>, at offset: Int) {
        padding = bytes.littleEndian(at: offset)
        flags = bytes.littleEndian(at: offset + 4)
        depth = Int(bytes.littleEndian(at: offset + 6, as: UInt16.self))
        counts = TreeCounts(
            branchPages: bytes.littleEndian(at: offset + 8),
            leafPages: bytes.littleEndian(at: offset + 16),
            overflowPages: bytes.littleEndian(at: offset + 24),
            entries: bytes.littleEndian(at: offset + 32)
        )
        let root: UInt64 = bytes.littleEndian(at: offset + 40)
        self.root = root == .max ? nil : root
    }
}
