/// The right edge of a tree that grows: all that is needed to append and to know the root.
///
/// It holds the roots of the perfect subtrees that cover the entries so far, one for each bit of their number, and
/// allocates once. Folding a run of 2^n entries that begins at a multiple of their number leaves one: the run's subtree.
package struct MerkleFrontier: Sendable {
    package private(set) var size: UInt64 = 0

    /// From the left, the largest first.
    private var roots: [MerkleHash] = []

    package init() {
        roots.reserveCapacity(UInt64.bitWidth)
    }

    /// Appends an entry by its canonical bytes.
    package mutating func append(_ entry: Span<UInt8>) {
        append(MerkleHash.leaf(entry))
    }

    /// Appends 2^level entries by the root of their subtree; the size must be a multiple of their number.
    package mutating func append(_ hash: MerkleHash, level: Int = 0) {
        let added: UInt64 = 1 << UInt64(level)
        precondition(size & (added - 1) == 0, "a subtree stands at a multiple of its size")
        var hash = hash
        var carries = size >> UInt64(level)
        while carries & 1 == 1 {
            hash = .node(roots.removeLast(), hash)
            carries >>= 1
        }
        roots.append(hash)
        size += added
    }

    /// The root of the tree of all entries so far.
    package var root: MerkleHash {
        guard let last = roots.last else { return .empty }
        return roots.dropLast().reversed().reduce(last) { .node($1, $0) }
    }

    /// Forgets the entries and keeps the memory.
    package mutating func removeAll() {
        roots.removeAll(keepingCapacity: true)
        size = 0
    }
}
