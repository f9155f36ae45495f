import Testing

@testable import Transparency

@Suite struct MerkleTreeTests {
    private let log = SampleLog.largest

    @Test func `every root is that of the definition, from subtrees and from appends`() {
        var frontier = MerkleFrontier()
        for size in 0...log.leaves.count {
            let root = log.root(size: size)
            #expect(MerkleTree(size: UInt64(size)).root(log.hash) == root)
            #expect(frontier.root == root)
            #expect(frontier.size == size)
            guard size < log.leaves.count else { break }
            frontier.append(log.leaves[size])
        }
    }

    @Test func `every path of inclusion is that of the definition`() {
        for size in 1...log.leaves.count {
            for index in 0..<size {
                let path = log.inclusion(of: index, size: size).path
                #expect(path == ReferenceTree.path(index, log.leaves.prefix(size)), "index \(index) of \(size)")
            }
        }
    }

    @Test func `every path of consistency is that of the definition`() {
        for size in 1...log.leaves.count {
            for earlier in 1...size {
                let path = log.consistency(from: earlier, to: size).path
                #expect(path == ReferenceTree.proof(earlier, log.leaves.prefix(size)), "\(earlier) of \(size)")
            }
        }
    }

    @Test func `an empty tree needs no path to any other`() {
        #expect(log.consistency(from: 0, to: 70).path.isEmpty)
        #expect(log.consistency(from: 0, to: 0).path.isEmpty)
    }

    @Test func `runs become subtrees that stand for their entries`() {
        var (ofSubtrees, run) = (MerkleFrontier(), MerkleFrontier())
        for (index, entry) in log.entries.prefix(64).enumerated() {
            run.append(entry.span)
            guard index % 16 == 15 else { continue }
            ofSubtrees.append(run.root, level: 4)
            run.removeAll()
        }
        #expect(ofSubtrees.size == 64)
        #expect(ofSubtrees.root == log.root(size: 64))
    }

    @Test(arguments: [.max, .max - 1, .max / 2 + 1, .max / 2 + 2] as [UInt64])
    func `the largest trees have paths of no more than 64 hashes`(size: UInt64) {
        let tree = MerkleTree(size: size)
        for index in [0, 1, size / 2, size - 2, size - 1] {
            #expect(tree.inclusionPath(of: index) { _ in .empty }.count <= 64)
            #expect(tree.consistencyPath(from: index + 1) { _ in .empty }.count <= 65)
        }
    }

    @Test func `an answer that fails ends the question`() {
        struct Missing: Error, Equatable { let subtree: Subtree }
        #expect(throws: Missing(subtree: Subtree(level: 1, index: 2))) {
            try MerkleTree(size: 6).root { subtree throws(Missing) in
                guard subtree.level == 2 else { throw Missing(subtree: subtree) }
                return .empty
            }
        }
    }

    @Test func `a subtree is its leaves and its halves`() {
        let subtree = Subtree(level: 3, index: 5)
        #expect(subtree.leaves == 40..<48)
        #expect(subtree.halves?.left == Subtree(level: 2, index: 10))
        #expect(subtree.halves?.right == Subtree(level: 2, index: 11))
        #expect(Subtree(level: 0, index: 7).halves == nil)
    }
}
