import Testing

@testable import Transparency

@Suite struct InclusionProofTests {
    private let log = SampleLog.largest

    @Test func `every entry of every tree is proven`() throws {
        for size in 1...log.leaves.count {
            let root = log.root(size: size)
            for index in 0..<size {
                try log.inclusion(of: index, size: size).verify(leaf: log.leaves[index], root: root)
            }
        }
    }

    @Test func `no spoiled path proves anything`() {
        for (proof, leaf, root) in cases {
            for path in everySpoiledPath(proof.path) {
                let spoiled = InclusionProof(index: proof.index, size: proof.size, path: path)
                #expect(throws: TransparencyError.self, "\(spoiled)") { try spoiled.verify(leaf: leaf, root: root) }
            }
        }
    }

    @Test func `a proof is of no other index, leaf or root`() {
        for (proof, leaf, root) in cases {
            for index in [0...proof.size, .max - 1 ... .max].joined() where index != proof.index {
                let other = InclusionProof(index: index, size: proof.size, path: proof.path)
                #expect(throws: TransparencyError.self, "\(other)") { try other.verify(leaf: leaf, root: root) }
            }
            #expect(throws: TransparencyError.self) { try proof.verify(leaf: leaf.flipped, root: root) }
            #expect(throws: TransparencyError.self) { try proof.verify(leaf: leaf, root: root.flipped) }
        }
    }

    @Test func `a proof is of no tree of another height`() {
        for (proof, leaf, root) in cases {
            for size in [proof.size / 2, 2 * proof.size, 0, .max] {
                let other = InclusionProof(index: proof.index, size: size, path: proof.path)
                #expect(throws: TransparencyError.self, "\(other)") { try other.verify(leaf: leaf, root: root) }
            }
        }
    }

    @Test func `an index beyond the tree and a path of another length say so`() {
        let (leaf, root) = (log.leaves[0], log.root(size: 1))
        #expect(throws: TransparencyError.beyondTree(index: 1, size: 1)) {
            try InclusionProof(index: 1, size: 1, path: []).verify(leaf: leaf, root: root)
        }
        #expect(throws: TransparencyError.wrongPathLength) {
            try InclusionProof(index: 0, size: 1, path: [.empty]).verify(leaf: leaf, root: root)
        }
        #expect(throws: TransparencyError.notIncluded(index: 0, size: 1)) {
            try InclusionProof(index: 0, size: 1, path: []).verify(leaf: log.leaves[1], root: root)
        }
    }

    /// Every entry of every tree of up to 21 entries.
    private var cases: [(InclusionProof, leaf: MerkleHash, root: MerkleHash)] {
        (1...21).flatMap { size in
            (0..<size).map { (log.inclusion(of: $0, size: size), log.leaves[$0], log.root(size: size)) }
        }
    }
}
