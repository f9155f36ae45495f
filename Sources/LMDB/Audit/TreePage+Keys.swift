extension TreePage {
    /// Throws unless the keys have lengths the tree can hold, ascend, and stay where the branches above lead to them.
    func checkKeys(in order: KeyOrder, within bounds: KeyBounds) throws(FileFinding) {
        for index in firstKey..<nodes.count {
            guard order.allows(byteCount: nodes[index].keyByteCount) else {
                throw bytes.finding("has a key of \(nodes[index].keyByteCount) bytes")
            }
            guard index == firstKey || order.isAscending(key(index - 1), key(index)) else {
                throw bytes.finding("has keys that do not ascend, at node \(index)")
            }
        }
        guard firstKey < nodes.count else { return }
        guard bounds.contains(key(firstKey), in: order), bounds.contains(key(nodes.count - 1), in: order) else {
            throw bytes.finding("has keys that belong on another page")
        }
    }

    /// The children of a branch page, with what it says of their keys.
    func children(within bounds: KeyBounds) -> [(number: UInt64, bounds: KeyBounds)] {
        nodes.indices.map { index in
            let lowest = index == 0 ? bounds.lowest : copyOfKey(index)
            let end = index + 1 == nodes.count ? bounds.end : copyOfKey(index + 1)
            return (nodes[index].child, KeyBounds(lowest: lowest, end: end))
        }
    }

    /// LMDB never looks at the first key of a branch page.
    private var firstKey: Int { kind == .branch ? 1 : 0 }

    private func copyOfKey(_ index: Int) -> [UInt8] {
        unsafe key(index).withUnsafeBytes { unsafe Array($0) }
    }
}
