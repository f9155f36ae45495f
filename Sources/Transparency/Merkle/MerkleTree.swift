/// The RFC 6962 tree over the first `size` entries of a log.
///
/// It knows the shape only. Whoever keeps the entries is asked for the hashes of perfect subtrees, and may have stored
/// them or compute them; no subtree reaches beyond the tree, and none is asked for twice.
package struct MerkleTree: Hashable, Sendable {
    package let size: UInt64

    package init(size: UInt64) {
        self.size = size
    }

    /// What stands for the whole tree.
    package func root<Failure>(
        _ hash: (Subtree) throws(Failure) -> MerkleHash
    ) throws(Failure) -> MerkleHash {
        try Self.root(of: 0..<size, hash)
    }

    /// The hashes that lead from the entry at `index` to the root, its sibling first (RFC 6962, 2.1.1).
    package func inclusionPath<Failure>(
        of index: UInt64,
        _ hash: (Subtree) throws(Failure) -> MerkleHash
    ) throws(Failure) -> [MerkleHash] {
        try Self.roots(of: inclusionParts(of: index), hash)
    }

    /// The hashes that show the tree of `earlier` entries to be the beginning of this one (RFC 6962, 2.1.2).
    ///
    /// There are none when either tree says all: when the earlier one is empty or of the same size.
    package func consistencyPath<Failure>(
        from earlier: UInt64,
        _ hash: (Subtree) throws(Failure) -> MerkleHash
    ) throws(Failure) -> [MerkleHash] {
        try Self.roots(of: consistencyParts(from: earlier), hash)
    }

    private static func roots<Failure>(
        of parts: [Range<UInt64>],
        _ hash: (Subtree) throws(Failure) -> MerkleHash
    ) throws(Failure) -> [MerkleHash] {
        var roots: [MerkleHash] = []
        for part in parts { roots.append(try root(of: part, hash)) }
        return roots
    }

    private static func root<Failure>(
        of leaves: Range<UInt64>,
        _ hash: (Subtree) throws(Failure) -> MerkleHash
    ) throws(Failure) -> MerkleHash {
        var root: MerkleHash?
        for subtree in Subtree.covering(leaves).reversed() {
            let left = try hash(subtree)
            root = root.map { .node(left, $0) } ?? left
        }
        return root ?? .empty
    }
}
