/// A branch or leaf page whose nodes lie within it, side by side and without a gap.
struct TreePage {
    let bytes: PageBytes
    let kind: PageKind
    let nodes: [PageNode]

    init(_ bytes: PageBytes) throws(FileFinding) {
        let header = try PageHeader(bytes)
        guard header.kind == .branch || header.kind == .leaf else {
            throw bytes.finding("is neither branch nor leaf, and stands in a tree")
        }
        self.bytes = bytes
        kind = header.kind
        nodes = try Self.nodes(of: bytes, header)
        try checkLayout(from: header.upper)
    }

    @_lifetime(borrow self)
    func key(_ index: Int) -> Span<UInt8> {
        bytes.span.extracting(nodes[index].key)
    }

    private static func nodes(of page: PageBytes, _ header: PageHeader) throws(FileFinding) -> [PageNode] {
        guard header.lower % 2 == 0, header.lower > PageHeader.byteCount, header.lower <= header.upper else {
            throw page.finding("has its free room from \(header.lower) to \(header.upper)")
        }
        var nodes: [PageNode] = []
        nodes.reserveCapacity((header.lower - PageHeader.byteCount) / 2)
        for place in stride(from: PageHeader.byteCount, to: header.lower, by: 2) {
            let offset = Int(page.integer(at: place, as: UInt16.self))
            guard offset >= header.upper, offset + PageNode.headerByteCount <= page.count else {
                throw page.finding("has a node at \(offset), which is not among its nodes")
            }
            nodes.append(PageNode(page, at: offset, kind: header.kind))
        }
        return nodes
    }

    private func checkLayout(from upper: Int) throws(FileFinding) {
        var end = upper
        for node in nodes.sorted(by: { $0.offset < $1.offset }) {
            guard node.offset == end else { throw bytes.finding("has a gap or an overlap at \(node.offset)") }
            end += node.paddedByteCount
        }
        guard end == bytes.count else { throw bytes.finding("has nodes that end at \(end)") }
    }
}
