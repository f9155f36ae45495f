internal import LMDB
package import Transparency

extension LogReader {
    /// The root of the Merkle tree over the entries through `size`; throws `.beyondHead` when the log is shorter.
    package func root(at size: Position) throws(EventLogError) -> MerkleHash {
        try withTree(through: size) { tree, hash throws(EventLogError) in try tree.root(hash) }
    }

    /// The hashes that prove the entry at `position` to be in the tree over the entries through `size`.
    package func inclusionPath(of position: Position, at size: Position) throws(EventLogError) -> [MerkleHash] {
        precondition(position > .origin && position <= size, "the entry is in the tree")
        return try withTree(through: size) { tree, hash throws(EventLogError) in
            try tree.inclusionPath(of: position.rawValue - 1, hash)
        }
    }

    /// The hashes that prove the tree over the entries through `size` to begin with the one through `earlier`.
    package func consistencyPath(from earlier: Position, at size: Position) throws(EventLogError) -> [MerkleHash] {
        precondition(earlier <= size, "the earlier tree is the smaller one")
        return try withTree(through: size) { tree, hash throws(EventLogError) in
            try tree.consistencyPath(from: earlier.rawValue, hash)
        }
    }

    private typealias HashOfSubtree = (Subtree) throws(EventLogError) -> MerkleHash

    /// Each hash is looked up or computed in a snapshot of its own: entries never change, so any will do.
    private func withTree<Result>(
        through size: Position,
        _ body: (MerkleTree, HashOfSubtree) throws(EventLogError) -> Result
    ) throws(EventLogError) -> Result {
        let head = try head()
        guard size <= head else { throw .beyondHead(size, head: head) }
        return try body(MerkleTree(size: size.rawValue)) { subtree throws(EventLogError) in
            try withSnapshot { transaction, tables throws(EventLogError) in
                try tables.root(of: subtree, in: transaction)
            }
        }
    }
}
