/// How much one batch, and so one transaction, may still take.
struct Budget: Hashable, Sendable {
    private(set) var entryCount: Int
    private(set) var byteCount: Int
    private(set) var spentByteCount = 0

    /// A whole batch; a small one where room is low, since nobody knows how many pages a batch will change.
    init(at headroom: Headroom = .ample) {
        let isSmall = headroom < .ample
        entryCount = isSmall ? 256 : 4_096
        byteCount = isSmall ? 1 << 20 : 4 << 20
    }

    func holds(entries: Int, bytes: Int) -> Bool {
        entries <= entryCount && bytes <= byteCount
    }

    /// Returns `false`, and takes nothing, when there is too little left.
    mutating func spend(entries: Int, bytes: Int) -> Bool {
        guard holds(entries: entries, bytes: bytes) else { return false }
        entryCount -= entries
        byteCount -= bytes
        spentByteCount += bytes
        return true
    }
}
