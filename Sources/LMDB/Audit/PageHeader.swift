/// The first 16 bytes of a page.
struct PageHeader {
    static let byteCount = 16

    let kind: PageKind

    /// Where the free room of a branch or leaf page begins: after the offsets of its nodes.
    let lower: Int

    /// Where it ends: at the lowest node.
    let upper: Int

    /// How many pages an overflow run has; it lies where the two above do.
    let runLength: Int

    /// Throws when the page says that it is another, or is of no kind LMDB knows.
    init(_ page: PageBytes) throws(FileFinding) {
        let number: UInt64 = page.integer(at: 0)
        guard number == page.number else { throw page.finding("says that it is page \(number)") }
        guard page.integer(at: 8, as: UInt16.self) == 0 else { throw page.finding("has a padding that is not zero") }
        let flags: UInt16 = page.integer(at: 10)
        guard let kind = PageKind(rawValue: flags) else { throw page.finding("is of no kind: flags \(flags)") }
        self.kind = kind
        lower = Int(page.integer(at: 12, as: UInt16.self))
        upper = Int(page.integer(at: 14, as: UInt16.self))
        runLength = Int(page.integer(at: 12, as: UInt32.self))
    }
}
