@testable import Transparency

/// The definitions of RFC 6962, 2.1, word for word: slow, and obviously right.
enum ReferenceTree {
    /// MTH(D[n]).
    static func root(_ leaves: ArraySlice<MerkleHash>) -> MerkleHash {
        guard leaves.count > 1 else { return leaves.first ?? .empty }
        let (left, right) = halves(leaves)
        return .node(root(left), root(right))
    }

    /// PATH(m, D[n]).
    static func path(_ index: Int, _ leaves: ArraySlice<MerkleHash>) -> [MerkleHash] {
        guard leaves.count > 1 else { return [] }
        let (left, right) = halves(leaves)
        return index < left.count
            ? path(index, left) + [root(right)]
            : path(index - left.count, right) + [root(left)]
    }

    /// PROOF(m, D[n]).
    static func proof(_ earlier: Int, _ leaves: ArraySlice<MerkleHash>) -> [MerkleHash] {
        subproof(earlier, leaves, isWhole: true)
    }

    private static func subproof(_ earlier: Int, _ leaves: ArraySlice<MerkleHash>, isWhole: Bool) -> [MerkleHash] {
        guard earlier < leaves.count else { return isWhole ? [] : [root(leaves)] }
        let (left, right) = halves(leaves)
        return earlier <= left.count
            ? subproof(earlier, left, isWhole: isWhole) + [root(right)]
            : subproof(earlier - left.count, right, isWhole: false) + [root(left)]
    }

    private static func halves(
        _ leaves: ArraySlice<MerkleHash>
    ) -> (ArraySlice<MerkleHash>, ArraySlice<MerkleHash>) {
        var power = 1
        while 2 * power < leaves.count { power *= 2 }
        return (leaves.prefix(power), leaves.dropFirst(power))
    }
}
