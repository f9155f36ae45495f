/// Where a snapshot begins: one of two pages, of which each commit writes the one that the commit before did not.
struct MetaPage: Hashable {
    /// The bytes that are used of a page that may be longer.
    static let byteCount = 152

    let number: UInt64
    let pageSize: Int
    let mapSize: UInt64
    let free: TreeRecord
    let main: TreeRecord
    let lastPage: UInt64
    let transaction: UInt64

    /// Throws for bytes of which LMDB would not make a snapshot, or not one that this program made.
    init(_ page: PageBytes) throws(FileFinding) {
        guard try PageHeader(page).kind == .meta else { throw page.finding("is no meta page") }
        guard page.integer(at: 16, as: UInt32.self) == Self.magic else { throw page.finding("lacks LMDB's mark") }
        guard page.integer(at: 20, as: UInt32.self) == Self.version else { throw page.finding("has another version") }
        guard page.integer(at: 24, as: UInt64.self) == 0 else { throw page.finding("asks for an address in memory") }
        number = page.number
        mapSize = page.integer(at: 32)
        free = TreeRecord(page.span, at: 40)
        main = TreeRecord(page.span, at: 88)
        lastPage = page.integer(at: 136)
        transaction = page.integer(at: 144)
        pageSize = Int(free.padding)
        try check(page)
    }

    private func check(_ page: PageBytes) throws(FileFinding) {
        guard (512...32_768).contains(pageSize), pageSize & (pageSize - 1) == 0 else {
            throw page.finding("says that pages have \(pageSize) bytes")
        }
        guard free.flags & ~Self.noSubdirectoryFlag == Self.integerKeyFlag else {
            throw page.finding("has flags \(free.flags) for the file")
        }
        guard lastPage >= 1, lastPage < 1 << 48 else { throw page.finding("says that \(lastPage) is the last page") }
        guard mapSize % UInt64(pageSize) == 0, mapSize / UInt64(pageSize) > lastPage else {
            throw page.finding("has a map of \(mapSize) bytes for pages through \(lastPage)")
        }
    }

    private static let magic: UInt32 = 0xbeef_c0de
    private static let version: UInt32 = 1
    private static let integerKeyFlag: UInt16 = 0x08
    private static let noSubdirectoryFlag: UInt16 = 0x4000
}
