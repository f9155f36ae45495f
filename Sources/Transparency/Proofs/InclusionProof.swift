/// That an entry stands at an index of the tree of `size` entries.
package struct InclusionProof: Hashable, Sendable {
    /// Zero-based: one less than the position.
    package let index: UInt64
    package let size: UInt64

    /// From the leaf's sibling to a child of the root.
    package let path: [MerkleHash]

    package init(index: UInt64, size: UInt64, path: [MerkleHash]) {
        self.index = index
        self.size = size
        self.path = path
    }

    /// Throws unless the leaf is in the tree of this root, at the index and nowhere else (RFC 9162, 2.1.3.2).
    package func verify(leaf: MerkleHash, root: MerkleHash) throws(TransparencyError) {
        guard index < size else { throw .beyondTree(index: index, size: size) }
        var climb = Climb(from: index, last: size - 1)
        var hash = leaf
        for sibling in path {
            switch try climb.step() {
            case .left: hash = .node(sibling, hash)
            case .right: hash = .node(hash, sibling)
            }
        }
        try climb.finish()
        guard hash == root else { throw .notIncluded(index: index, size: size) }
    }
}
