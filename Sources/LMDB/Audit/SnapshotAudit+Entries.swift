extension SnapshotAudit {
    /// Takes the entries of a leaf page.
    mutating func take(_ page: TreePage, of tree: Tree, _ counts: inout TreeCounts) throws(FileFinding) {
        counts.leafPages += 1
        counts.entries += UInt64(page.nodes.count)
        for (index, node) in page.nodes.enumerated() {
            switch tree.role {
            case .main: try takeTable(index, of: page)
            case .table: try takeValue(of: node, on: page, &counts)
            case .free: try takeFreed(index, of: page, &counts)
            }
        }
    }

    private mutating func takeTable(_ index: Int, of page: TreePage) throws(FileFinding) {
        let node = page.nodes[index]
        guard node.flags == PageNode.tableFlag, node.valueByteCount == TreeRecord.byteCount else {
            throw page.bytes.finding("has an entry that is no table, at node \(index)")
        }
        let name = page.key(index)
        guard let text = try? UTF8Span(validating: name) else {
            throw page.bytes.finding("has a table whose name is no text, at node \(index)")
        }
        let record = TreeRecord(page.bytes.span, at: node.content.lowerBound)
        tables.append(Tree(role: .table(String(copying: text)), record: record, home: page.bytes.number))
    }

    private mutating func takeValue(
        of node: PageNode,
        on page: TreePage,
        _ counts: inout TreeCounts
    ) throws(FileFinding) {
        guard node.flags & ~PageNode.overflowFlag == 0 else {
            throw page.bytes.finding("has an entry with flags \(node.flags), which this program never sets")
        }
        guard node.isOverflowing else { return }
        _ = try takeRun(of: node, on: page, &counts)
    }

    private mutating func takeFreed(
        _ index: Int,
        of page: TreePage,
        _ counts: inout TreeCounts
    ) throws(FileFinding) {
        let node = page.nodes[index]
        let transaction: UInt64 = page.key(index).littleEndian(at: 0)
        guard transaction >= 1, transaction <= meta.transaction else {
            throw page.bytes.finding("has pages freed by transaction \(transaction), which has not been")
        }
        guard node.flags & ~PageNode.overflowFlag == 0 else {
            throw page.bytes.finding("has an entry of the free list with flags \(node.flags)")
        }
        guard node.isOverflowing else {
            return try takeFreed(page.bytes.span.extracting(node.content), from: page.bytes.number)
        }
        let run = try takeRun(of: node, on: page, &counts)
        let bytes = try file.bytes(of: run, from: PageHeader.byteCount, count: node.valueByteCount)
        try takeFreed(bytes.span, from: run)
    }

    /// Takes a list of free pages: how many there are, then the pages, the highest first.
    private mutating func takeFreed(_ list: Span<UInt8>, from home: UInt64) throws(FileFinding) {
        guard list.count >= 8, list.littleEndian(at: 0, as: UInt64.self) <= UInt64(list.count / 8 - 1) else {
            throw FileFinding(page: home, "has a list of free pages that is longer than its entry")
        }
        var above = UInt64.max
        for index in 0..<list.littleEndian(at: 0, as: Int.self) {
            let page: UInt64 = list.littleEndian(at: 8 + 8 * index)
            guard page < above else { throw FileFinding(page: home, "has free pages that do not descend") }
            above = page
            try meet(page)
        }
    }

    /// Takes the pages that a value has for itself, and returns the first of them.
    private mutating func takeRun(
        of node: PageNode,
        on page: TreePage,
        _ counts: inout TreeCounts
    ) throws(FileFinding) -> UInt64 {
        let first: UInt64 = page.bytes.integer(at: node.content.lowerBound)
        try meet(first)
        let bytes = try file.bytes(of: first, from: 0, count: PageHeader.byteCount)
        let header = try PageHeader(PageBytes(number: first, bytes: bytes))
        let needed = (PageHeader.byteCount + node.valueByteCount + file.pageSize - 1) / file.pageSize
        guard header.kind == .overflow, header.runLength >= needed else {
            throw FileFinding(page: first, "is no run of \(needed) pages for a value of \(node.valueByteCount) bytes")
        }
        guard first + UInt64(header.runLength) <= min(meta.lastPage + 1, pagesInFile) else {
            throw FileFinding(page: first, "begins a run of \(header.runLength) pages, beyond the last one")
        }
        for page in first + 1..<first + UInt64(header.runLength) { try meet(page) }
        counts.overflowPages += UInt64(header.runLength)
        return first
    }
}
