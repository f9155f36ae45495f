/// One entry of a branch or leaf page: a key, and what it leads to.
struct PageNode {
    static let headerByteCount = 8

    let offset: Int
    let flags: UInt16
    let keyByteCount: Int
    private let word: UInt32
    private let isOnBranch: Bool

    /// Reads the header, all eight bytes of which are known to be within the page.
    init(_ page: PageBytes, at offset: Int, kind: PageKind) {
        self.offset = offset
        isOnBranch = kind == .branch
        word = page.integer(at: offset)
        flags = page.integer(at: offset + 4)
        keyByteCount = Int(page.integer(at: offset + 6, as: UInt16.self))
    }

    /// The page a branch leads to; its highest 16 bits stand where a leaf has flags.
    var child: UInt64 { UInt64(flags) << 32 | UInt64(word) }

    /// How long the value is, wherever it is.
    var valueByteCount: Int { Int(word) }

    /// Whether the value stands on pages of its own, and here only the number of the first.
    var isOverflowing: Bool { flags & Self.overflowFlag != 0 }

    var key: Range<Int> {
        let start = offset + Self.headerByteCount
        return start..<(start + keyByteCount)
    }

    /// What stands behind the key.
    var content: Range<Int> { key.upperBound..<(key.upperBound + contentByteCount) }

    /// Nodes begin at even offsets.
    var paddedByteCount: Int {
        let byteCount = Self.headerByteCount + keyByteCount + contentByteCount
        return byteCount + byteCount % 2
    }

    private var contentByteCount: Int {
        if isOnBranch { return 0 }
        return isOverflowing ? 8 : valueByteCount
    }

    static let overflowFlag: UInt16 = 1
    static let tableFlag: UInt16 = 2
}
