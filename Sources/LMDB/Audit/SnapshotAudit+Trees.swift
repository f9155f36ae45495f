extension SnapshotAudit {
    /// Goes through a tree from its root, and compares what is there with what its record says.
    mutating func walk(_ tree: Tree) {
        do throws(FileFinding) {
            try tree.check()
            guard let root = tree.record.root else { return }
            var counts = TreeCounts()
            var isTreeWhole = true
            descend(to: root, level: 1, within: KeyBounds(), of: tree, &counts, &isTreeWhole)
            guard isTreeWhole else {
                isWhole = false
                return
            }
            guard counts == tree.record.counts else {
                throw tree.finding("counts \(tree.record.counts), and has \(counts)")
            }
        } catch {
            findings.append(error)
            isWhole = false
        }
    }

    /// Goes through what hangs on one page; a page that is not sound is reported, and its neighbours are still looked at.
    private mutating func descend(
        to number: UInt64,
        level: Int,
        within bounds: KeyBounds,
        of tree: Tree,
        _ counts: inout TreeCounts,
        _ isTreeWhole: inout Bool
    ) {
        do throws(FileFinding) {
            let page = try open(number, at: level, of: tree)
            try page.checkKeys(in: tree.role.order, within: bounds)
            if page.kind == .leaf { return try take(page, of: tree, &counts) }
            counts.branchPages += 1
            for child in page.children(within: bounds) {
                descend(to: child.number, level: level + 1, within: child.bounds, of: tree, &counts, &isTreeWhole)
            }
        } catch {
            findings.append(error)
            isTreeWhole = false
        }
    }

    private mutating func open(_ number: UInt64, at level: Int, of tree: Tree) throws(FileFinding) -> TreePage {
        try meet(number)
        let page = try TreePage(try file.page(number))
        let isAtBottom = level == tree.record.depth
        guard isAtBottom == (page.kind == .leaf) else {
            throw page.bytes.finding("is a \(page.kind) at level \(level) of \(tree.record.depth) of \(tree.role)")
        }
        guard page.kind == .leaf || page.nodes.count >= tree.role.childrenMinimum else {
            throw page.bytes.finding("is a branch with \(page.nodes.count) children")
        }
        return page
    }
}
