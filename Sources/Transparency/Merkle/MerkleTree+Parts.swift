extension MerkleTree {
    /// The parts of the tree whose roots are the path of an entry, its sibling first.
    func inclusionParts(of index: UInt64) -> [Range<UInt64>] {
        precondition(index < size, "only an entry of the tree has a path in it")
        var parts: [Range<UInt64>] = []
        var rest = 0..<size
        while rest.length > 1 {
            let (left, right) = Self.split(rest)
            parts.append(index < left.upperBound ? right : left)
            rest = index < left.upperBound ? left : right
        }
        return parts.reversed()
    }

    /// The parts of the tree whose roots show that its first `earlier` entries are a tree of their own.
    ///
    /// The verifier has the root of the earlier tree; the part with its last entry is told only when it is not all of it.
    func consistencyParts(from earlier: UInt64) -> [Range<UInt64>] {
        precondition(earlier <= size, "an earlier tree is not the larger one")
        guard earlier > 0 else { return [] }
        var parts: [Range<UInt64>] = []
        var rest = 0..<size
        while rest.upperBound != earlier {
            let (left, right) = Self.split(rest)
            parts.append(earlier <= left.upperBound ? right : left)
            rest = earlier <= left.upperBound ? left : right
        }
        if rest.lowerBound > 0 { parts.append(rest) }
        return parts.reversed()
    }

    private static func split(_ leaves: Range<UInt64>) -> (left: Range<UInt64>, right: Range<UInt64>) {
        let middle = leaves.lowerBound + leaves.length.splittingPoint
        return (leaves.lowerBound..<middle, middle..<leaves.upperBound)
    }
}
