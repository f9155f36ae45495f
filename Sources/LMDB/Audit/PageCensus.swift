/// Which pages have been met so far; each is met once, in a tree or on the free list.
struct PageCensus {
    /// The first page that is no meta page.
    private static let first: UInt64 = 2

    let lastPage: UInt64
    private(set) var count = 0
    private var met: [UInt64]

    init(lastPage: UInt64) {
        self.lastPage = lastPage
        met = Array(repeating: 0, count: Int(lastPage / 64) + 1)
    }

    /// Throws for a page that is not there or was met before.
    mutating func meet(_ page: UInt64) throws(FileFinding) {
        guard page >= Self.first, page <= lastPage else { throw FileFinding(page: page, "is named, and there is none") }
        let (word, bit) = (Int(page / 64), UInt64(1) << (page % 64))
        guard met[word] & bit == 0 else { throw FileFinding(page: page, "is used twice, or used and free") }
        met[word] |= bit
        count += 1
    }

    /// The runs of pages that were not met.
    func strays() -> [ClosedRange<UInt64>] {
        var runs: [ClosedRange<UInt64>] = []
        var page = Self.first
        while page <= lastPage {
            let start = page
            while page <= lastPage, !isMet(page) { page += 1 }
            if page > start { runs.append(start...(page - 1)) }
            page += 1
        }
        return runs
    }

    private func isMet(_ page: UInt64) -> Bool {
        met[Int(page / 64)] >> (page % 64) & 1 == 1
    }
}
