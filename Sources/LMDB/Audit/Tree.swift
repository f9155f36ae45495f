/// A tree of a snapshot.
struct Tree {
    let role: TreeRole
    let record: TreeRecord

    /// The page of the record, to which its findings belong.
    let home: UInt64

    /// Throws for a record that cannot be one of this program's trees.
    func check() throws(FileFinding) {
        guard role == .free || record.padding == 0 && record.flags == 0 else {
            throw finding("has flags that this program never sets")
        }
        guard record.root != nil || record.counts == TreeCounts() && record.depth == 0 else {
            throw finding("is empty and counts \(record.counts), depth \(record.depth)")
        }
        guard record.root == nil || (1...Self.depthMaximum).contains(record.depth) else {
            throw finding("has depth \(record.depth)")
        }
    }

    func finding(_ statement: String) -> FileFinding {
        FileFinding(page: home, "\(role) \(statement)")
    }

    /// As deep as LMDB's cursors go.
    private static let depthMaximum = 32
}
