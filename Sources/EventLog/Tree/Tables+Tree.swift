internal import LMDB
internal import Transparency

extension Tables {
    /// The stored root of a subtree whose entries are all sealed; `nil` for any other.
    func storedRoot(
        of subtree: Subtree,
        in transaction: borrowing ReadTransaction
    ) throws(EventLogError) -> MerkleHash? {
        guard subtree.level >= SegmentForm.height else { return nil }
        do throws(LMDBError) {
            guard let value = try transaction.value(forKey: treeKey(subtree).span, in: tree) else { return nil }
            if let hash = MerkleHash(value) { return hash }
        } catch {
            throw EventLogError(error)
        }
        throw .damaged(position: subtree.first, .treeNode)
    }

    /// The root of any subtree of the log: stored, or hashed from the entries.
    func root(of subtree: Subtree, in transaction: borrowing ReadTransaction) throws(EventLogError) -> MerkleHash {
        if let stored = try storedRoot(of: subtree, in: transaction) { return stored }
        if subtree.level > SegmentForm.height, let halves = subtree.halves {
            return .node(try root(of: halves.left, in: transaction), try root(of: halves.right, in: transaction))
        }
        return try hashedRoot(of: subtree, in: transaction)
    }

    /// The root that the entries of a subtree have, whatever is stored.
    func hashedRoot(
        of subtree: Subtree,
        in transaction: borrowing ReadTransaction
    ) throws(EventLogError) -> MerkleHash {
        var frontier = MerkleFrontier()
        let leaves = subtree.leaves
        try scan(
            transaction,
            after: Position(rawValue: leaves.lowerBound),
            through: Position(rawValue: leaves.upperBound)
        ) { _, bytes throws(EventLogError) in
            frontier.append(bytes)
        }
        guard frontier.size == leaves.upperBound - leaves.lowerBound else {
            throw .damaged(position: Position(rawValue: leaves.lowerBound + frontier.size + 1), .missing)
        }
        return frontier.root
    }
}

extension WriteTransaction {
    /// Stores the root of a sealed segment, and of every larger subtree that it completes.
    mutating func storeRoot(_ root: MerkleHash, ofSegmentFrom first: Position, in tables: Tables) throws(LMDBError) {
        var subtree = Subtree(level: SegmentForm.height, index: (first.rawValue - 1) / UInt64(SegmentForm.entryCount))
        var hash = root
        try put(hash.bytes.span, forKey: treeKey(subtree).span, in: tables.tree, options: .noOverwrite)
        while subtree.index & 1 == 1 {
            let sibling = Subtree(level: subtree.level, index: subtree.index - 1)
            guard let left = try nodeHash(sibling, in: tables) else { throw .corrupted }
            hash = .node(left, hash)
            subtree = Subtree(level: subtree.level + 1, index: subtree.index >> 1)
            try put(hash.bytes.span, forKey: treeKey(subtree).span, in: tables.tree, options: .noOverwrite)
        }
    }
}

extension WriteTransaction {
    fileprivate borrowing func nodeHash(_ subtree: Subtree, in tables: Tables) throws(LMDBError) -> MerkleHash? {
        guard let value = try value(forKey: treeKey(subtree).span, in: tables.tree) else { return nil }
        return MerkleHash(value)
    }
}

extension Subtree {
    /// The position of its first entry.
    var first: Position { Position(rawValue: leaves.lowerBound + 1) }
}

/// The key of a row in `tree`: level, then index.
func treeKey(_ subtree: Subtree) -> [9 of UInt8] {
    [9 of UInt8] { place in
        place == 0
            ? UInt8(subtree.level) : UInt8(truncatingIfNeeded: subtree.index >> UInt64(56 - 8 * (place - 1)))
    }
}
