/// Goes through every page of one snapshot, which no writer may change meanwhile.
struct SnapshotAudit {
    let file: PageFile
    let meta: MetaPage
    let pagesInFile: UInt64
    private let onProgress: (AuditProgress) -> Void
    var census: PageCensus
    var findings = Findings()

    /// Whether every page of every tree could be read, so that what was not met is nowhere.
    var isWhole = true

    /// The tables met so far.
    var tables: [Tree] = []

    /// Throws when the file is far shorter than the snapshot says.
    init(
        _ meta: MetaPage,
        of file: PageFile,
        pagesInFile: UInt64,
        onProgress: @escaping (AuditProgress) -> Void
    ) throws(FileFinding) {
        guard meta.lastPage < pagesInFile + Self.unwrittenPagesMaximum else {
            throw FileFinding(
                page: meta.number,
                "counts pages through \(meta.lastPage), and the file has \(pagesInFile)"
            )
        }
        self.file = file
        self.pagesInFile = pagesInFile
        self.meta = meta
        self.onProgress = onProgress
        census = PageCensus(lastPage: meta.lastPage)
    }

    mutating func run() {
        walk(Tree(role: .main, record: meta.main, home: meta.number))
        for table in tables { walk(table) }
        walk(Tree(role: .free, record: meta.free, home: meta.number))
        guard isWhole else { return }
        for run in census.strays() { findings.append(FileFinding(page: run.lowerBound, statement(of: run))) }
    }

    /// Whether pages in use lie beyond the end of the file, and not only free ones that nobody ever wrote.
    mutating func lacksUsedPages() -> Bool {
        walk(Tree(role: .free, record: meta.free, home: meta.number))
        return !isWhole || census.strays().contains { $0.upperBound >= pagesInFile }
    }

    mutating func meet(_ page: UInt64) throws(FileFinding) {
        try census.meet(page)
        guard census.count % Self.progressInterval == 0 else { return }
        onProgress(AuditProgress(pagesSeen: census.count, pageCount: Int(census.lastPage) + 1))
    }

    private func statement(of run: ClosedRange<UInt64>) -> String {
        run.count == 1 ? "is neither used nor free" : "and those through \(run.upperBound) are neither used nor free"
    }

    private static let progressInterval = 4_096

    /// What one transaction can take at the end of the file and give back unwritten: as many pages as it may change.
    private static let unwrittenPagesMaximum: UInt64 = 1 << 17
}
