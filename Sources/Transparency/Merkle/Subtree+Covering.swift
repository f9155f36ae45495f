extension Subtree {
    /// The fewest subtrees that hold exactly these leaves, from left to right.
    ///
    /// The first leaf must be at a multiple of the largest power of two in their number, as in every part of an RFC 6962
    /// tree; then each bit of the number is one subtree.
    package static func covering(_ leaves: Range<UInt64>) -> [Subtree] {
        var subtrees: [Subtree] = []
        var first = leaves.lowerBound
        while first < leaves.upperBound {
            let level = (leaves.upperBound - first).highestBit
            precondition(first & (1 << UInt64(level) - 1) == 0, "the leaves are a part of a tree")
            subtrees.append(Subtree(level: level, index: first >> UInt64(level)))
            first += 1 << UInt64(level)
        }
        return subtrees
    }
}

extension Range<UInt64> {
    /// How many leaves there are, where `count` ends at `Int.max`.
    var length: UInt64 { upperBound - lowerBound }
}

extension UInt64 {
    /// The place of its highest bit; it must have one.
    var highestBit: Int {
        bitWidth - 1 - leadingZeroBitCount
    }

    /// The largest power of two below it, which is where RFC 6962 splits as many leaves; it must be above one.
    var splittingPoint: UInt64 {
        1 << UInt64((self - 1).highestBit)
    }
}
