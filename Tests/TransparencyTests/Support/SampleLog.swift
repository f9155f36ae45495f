@testable import Transparency

/// A log of small distinct entries, with the hashes of its subtrees at hand.
struct SampleLog {
    static let largest = SampleLog(count: 70)

    let entries: [[UInt8]]
    let leaves: [MerkleHash]

    init(count: Int) {
        self.init(entries: (0..<count).map { Array("entry \($0)".utf8) })
    }

    init(entries: [[UInt8]]) {
        self.entries = entries
        leaves = entries.map(MerkleHash.init(ofEntry:))
    }

    func hash(_ subtree: Subtree) -> MerkleHash {
        ReferenceTree.root(leaves[Int(subtree.leaves.lowerBound)..<Int(subtree.leaves.upperBound)])
    }

    func root(size: Int) -> MerkleHash {
        ReferenceTree.root(leaves.prefix(size))
    }

    func inclusion(of index: Int, size: Int) -> InclusionProof {
        let path = MerkleTree(size: UInt64(size)).inclusionPath(of: UInt64(index), hash)
        return InclusionProof(index: UInt64(index), size: UInt64(size), path: path)
    }

    func consistency(from earlier: Int, to size: Int) -> ConsistencyProof {
        let path = MerkleTree(size: UInt64(size)).consistencyPath(from: UInt64(earlier), hash)
        return ConsistencyProof(earlierSize: UInt64(earlier), size: UInt64(size), path: path)
    }
}
