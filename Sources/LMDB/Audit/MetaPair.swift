/// The two meta pages, which belong to two commits, one after the other.
///
/// Nobody reads the trees of the older one, and it may have none: where the write of a meta page fails, LMDB puts back what
/// makes the page the older one again, its transaction and its last page, and leaves the roots of the commit that was lost.
struct MetaPair {
    let pages: [MetaPage]

    /// Reads both; throws when they cannot be those of one file.
    init(descriptor: CInt) throws(FileFinding) {
        let head = PageFile(descriptor: descriptor, pageSize: MetaPage.byteCount)
        let first = try MetaPage(PageBytes(number: 0, bytes: try head.bytes(of: 0, from: 0, count: MetaPage.byteCount)))
        let file = PageFile(descriptor: descriptor, pageSize: first.pageSize)
        let bytes = try file.bytes(of: 1, from: 0, count: MetaPage.byteCount)
        pages = [first, try MetaPage(PageBytes(number: 1, bytes: bytes))]
        try check()
    }

    var newest: MetaPage { pages[0].transaction < pages[1].transaction ? pages[1] : pages[0] }
    var older: MetaPage { pages[0].transaction < pages[1].transaction ? pages[0] : pages[1] }

    /// The meta page of a transaction; throws when another one has its place.
    func page(of transaction: UInt64) throws(FileFinding) -> MetaPage {
        let page = pages[Int(transaction % 2)]
        guard page.transaction == transaction else {
            throw FileFinding(page: page.number, "belongs to transaction \(page.transaction) instead of \(transaction)")
        }
        return page
    }

    private func check() throws(FileFinding) {
        for page in pages where page.transaction > 0 {
            guard page.transaction % 2 == page.number else {
                throw FileFinding(
                    page: page.number,
                    "belongs to transaction \(page.transaction), whose place it is not"
                )
            }
        }
        let isNew = newest.transaction == 0
        guard isNew || newest.transaction - older.transaction == 1 else {
            throw FileFinding("the meta pages belong to transactions \(older.transaction) and \(newest.transaction)")
        }
        guard newest.pageSize == older.pageSize, newest.free.flags == older.free.flags else {
            throw FileFinding("the meta pages have different page sizes or flags")
        }
        guard newest.mapSize >= older.mapSize, newest.lastPage >= older.lastPage else {
            throw FileFinding("the map or the file is smaller in the newest meta page than in the one before")
        }
    }
}
