/// That the tree of `earlierSize` entries is the beginning of the tree of `size` entries.
package struct ConsistencyProof: Hashable, Sendable {
    package let earlierSize: UInt64
    package let size: UInt64
    package let path: [MerkleHash]

    package init(earlierSize: UInt64, size: UInt64, path: [MerkleHash]) {
        self.earlierSize = earlierSize
        self.size = size
        self.path = path
    }

    /// Throws unless nothing of the earlier tree was changed, removed or reordered (RFC 9162, 2.1.4.2).
    package func verify(earlierRoot: MerkleHash, root: MerkleHash) throws(TransparencyError) {
        guard earlierSize <= size else { throw .shrunk(from: earlierSize, to: size) }
        guard earlierSize > 0, earlierSize < size else {
            return try verifyWithoutPath(earlierRoot: earlierRoot, root: root)
        }
        let computed = try roots(earlierRoot: earlierRoot)
        guard computed == Roots(earlier: earlierRoot, later: root) else {
            throw .inconsistent(earlier: earlierSize, later: size)
        }
    }

    private func verifyWithoutPath(earlierRoot: MerkleHash, root: MerkleHash) throws(TransparencyError) {
        guard path.isEmpty else { throw .wrongPathLength }
        let begins = earlierSize > 0 || earlierRoot == .empty
        let ends = earlierSize < size || earlierRoot == root
        guard begins, ends else { throw .inconsistent(earlier: earlierSize, later: size) }
    }

    /// What the path makes of both trees; a complete earlier tree is its own first hash.
    private func roots(earlierRoot: MerkleHash) throws(TransparencyError) -> Roots {
        let isComplete = earlierSize & (earlierSize - 1) == 0
        guard let first = isComplete ? earlierRoot : path.first else { throw .wrongPathLength }
        var climb = Climb(from: earlierSize - 1, last: size - 1)
        climb.skipRightEdges()
        var roots = Roots(earlier: first, later: first)
        for hash in isComplete ? path[...] : path.dropFirst() {
            switch try climb.step() {
            case .left: roots = Roots(earlier: .node(hash, roots.earlier), later: .node(hash, roots.later))
            case .right: roots.later = .node(roots.later, hash)
            }
        }
        try climb.finish()
        return roots
    }
}

private struct Roots: Equatable {
    var earlier: MerkleHash
    var later: MerkleHash
}
