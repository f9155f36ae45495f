/// A perfect subtree: 2^level leaves, the first of them at a multiple of their number.
package struct Subtree: Hashable, Sendable {
    /// Zero for a single leaf.
    package let level: Int

    /// How many subtrees of this level are to its left.
    package let index: UInt64

    package init(level: Int, index: UInt64) {
        precondition((0..<UInt64.bitWidth).contains(level), "a subtree has at most 2^63 leaves")
        precondition(index < UInt64.max >> UInt64(level), "a subtree is within the largest tree")
        self.level = level
        self.index = index
    }

    /// The zero-based indices of its leaves.
    package var leaves: Range<UInt64> {
        let first = index << UInt64(level)
        return first..<first + (1 << UInt64(level))
    }

    /// Its two halves; `nil` for a leaf.
    package var halves: (left: Subtree, right: Subtree)? {
        guard level > 0 else { return nil }
        return (Subtree(level: level - 1, index: 2 * index), Subtree(level: level - 1, index: 2 * index + 1))
    }
}
