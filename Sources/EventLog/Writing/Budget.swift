/// How much one batch, and so one transaction, may still take.
struct Budget: Hashable, Sendable {
    private(set) var entryCount = 4_096
    private(set) var byteCount = 4 << 20

    /// Returns `false`, and takes nothing, when there is too little left.
    mutating func spend(entries: Int, bytes: Int) -> Bool {
        guard entries <= entryCount, bytes <= byteCount else { return false }
        entryCount -= entries
        byteCount -= bytes
        return true
    }
}
