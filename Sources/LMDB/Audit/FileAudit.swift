/// What a look at every page of a snapshot came to.
package struct FileAudit: Hashable, Sendable {
    /// The transaction that made the snapshot.
    package let transaction: UInt64

    /// The pages that were accounted for, free ones and the two meta pages among them.
    package let pageCount: Int
    package let byteCount: Int
    package let tableNames: [String]

    /// The first findings, in the order of the walk; empty when the structure of the file is sound.
    package let findings: [FileFinding]

    /// How many there were in all.
    package let findingCount: Int
}

extension FileAudit {
    init(_ walk: SnapshotAudit) {
        transaction = walk.meta.transaction
        pageCount = walk.census.count + 2
        byteCount = pageCount * walk.file.pageSize
        tableNames = walk.tables.compactMap(\.role.tableName)
        findings = walk.findings.first
        findingCount = walk.findings.count
    }

    /// What is said of a file in which no snapshot could be found.
    init(_ finding: FileFinding) {
        transaction = 0
        pageCount = 0
        byteCount = 0
        tableNames = []
        findings = [finding]
        findingCount = 1
    }
}
