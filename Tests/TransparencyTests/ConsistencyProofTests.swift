import Testing

@testable import Transparency

@Suite struct ConsistencyProofTests {
    private let log = SampleLog.largest

    @Test func `every tree is proven to be the beginning of every larger one`() throws {
        let roots = (0...log.leaves.count).map(log.root)
        for size in 0...log.leaves.count {
            for earlier in 0...size {
                try log.consistency(from: earlier, to: size).verify(earlierRoot: roots[earlier], root: roots[size])
            }
        }
    }

    @Test func `no spoiled path proves anything`() {
        for (proof, earlierRoot, root) in cases {
            for path in everySpoiledPath(proof.path) {
                let spoiled = ConsistencyProof(earlierSize: proof.earlierSize, size: proof.size, path: path)
                #expect(throws: TransparencyError.self, "\(spoiled)") {
                    try spoiled.verify(earlierRoot: earlierRoot, root: root)
                }
            }
        }
    }

    @Test func `a proof is of no other roots`() {
        for (proof, earlierRoot, root) in cases where proof.earlierSize > 0 {
            for (earlier, later) in [(earlierRoot.flipped, root), (earlierRoot, root.flipped)] {
                #expect(throws: TransparencyError.self, "\(proof)") {
                    try proof.verify(earlierRoot: earlier, root: later)
                }
            }
        }
    }

    @Test func `a proof is of no trees of other heights`() {
        for (proof, earlierRoot, root) in cases where 0 < proof.earlierSize && proof.earlierSize < proof.size {
            for (earlier, size) in proof.otherSizes {
                let other = ConsistencyProof(earlierSize: earlier, size: size, path: proof.path)
                #expect(throws: TransparencyError.self, "\(proof) as \(other)") {
                    try other.verify(earlierRoot: earlierRoot, root: root)
                }
            }
        }
    }

    @Test func `a log that shrank, forked or was swapped says so`() {
        let (three, five) = (log.root(size: 3), log.root(size: 5))
        #expect(throws: TransparencyError.shrunk(from: 5, to: 3)) {
            try ConsistencyProof(earlierSize: 5, size: 3, path: []).verify(earlierRoot: five, root: three)
        }
        #expect(throws: TransparencyError.inconsistent(earlier: 3, later: 3)) {
            try ConsistencyProof(earlierSize: 3, size: 3, path: []).verify(earlierRoot: three, root: five)
        }
        #expect(throws: TransparencyError.inconsistent(earlier: 0, later: 5)) {
            try ConsistencyProof(earlierSize: 0, size: 5, path: []).verify(earlierRoot: three, root: five)
        }
        #expect(throws: TransparencyError.inconsistent(earlier: 0, later: 0)) {
            try ConsistencyProof(earlierSize: 0, size: 0, path: []).verify(earlierRoot: .empty, root: five)
        }
        #expect(throws: TransparencyError.wrongPathLength) {
            try ConsistencyProof(earlierSize: 3, size: 5, path: []).verify(earlierRoot: three, root: five)
        }
    }

    /// Every pair of trees of up to 21 entries.
    private var cases: [(ConsistencyProof, earlierRoot: MerkleHash, root: MerkleHash)] {
        (0...21).flatMap { size in
            (0...size).map { (log.consistency(from: $0, to: size), log.root(size: $0), log.root(size: size)) }
        }
    }
}

extension ConsistencyProof {
    fileprivate var otherSizes: [(earlier: UInt64, size: UInt64)] {
        [
            (earlierSize - 1, size), (earlierSize + 1, size), (earlierSize, 2 * size), (earlierSize, size / 2),
            (earlierSize, .max), (0, size), (size, size), (size, earlierSize),
        ]
    }
}
