import EventLog
import LMDB
import StoreTestSupport
import Testing
import Transparency

@Suite(.temporaryDirectory) struct TreeTests {
    @Test func `roots and proofs are the same before and after the seal`() async throws {
        let log = try await makeLog(.temporary())
        let sizes = [0, 1, 2, 4_095, 4_096, 4_097, 8_192, 9_000, 13_000] as [Position]
        let before = try sizes.map { try log.reader.root(at: $0) }
        #expect(before == (try sizes.map { try expectedRoot(log.reader, $0) }))
        await log.close()
        let sealing = try TallyLog.open(.sealing())
        try await sealing.untilSealed(through: 12_288)
        #expect(try sizes.map { try sealing.reader.root(at: $0) } == before)
        try sealing.reader.verifyTree()
        try checkProofs(sealing.reader, sizes)
    }

    @Test func `a tree beyond the head has no root`() async throws {
        let log = try TallyLog.temporary()
        _ = try await log.execute(.begin([1]))
        #expect(throws: EventLogError.beyondHead(2, head: 1)) { try log.reader.root(at: 2) }
    }

    @Test(arguments: [0, 1, 2, 3])
    func `a flipped bit in a node is found and named`(node: Int) async throws {
        let log = try await makeLog(.sealing())
        try await log.untilSealed(through: 12_288)
        await log.close()
        let keys: [[UInt8]] = [[12, 0, 0], [12, 0, 1], [12, 0, 2], [13, 0, 0]].map {
            [$0[0]] + Array(repeating: 0, count: 7) + [$0[2]]
        }
        try withRawLog { transaction throws(LMDBError) in
            let tree = try transaction.openTable("tree")
            let key = keys[node]
            var value = try transaction.value(forKey: key.span, in: tree)?.copied ?? []
            value[31] ^= 1
            try transaction.put(value.span, forKey: key.span, in: tree)
        }
        let reader = try LogReader.open(directory: TemporaryDirectory.path, tableNames: Tally.tableNames)
        let first = [1, 4_097, 8_193, 1] as [Position]
        #expect(throws: EventLogError.damaged(position: first[node], .treeNode)) { try reader.verifyTree() }
    }

    @Test func `a checkpoint is kept and read again`() async throws {
        let log = try TallyLog.temporary()
        _ = try await log.execute(.begin([1]))
        let origin = try #require(KeyName("podledger/abcdef"))
        let checkpoint = try SignedCheckpoint(
            Checkpoint(origin: origin, size: 1, root: try log.reader.root(at: 1)),
            signers: [NoteSigner(name: origin)]
        )
        try await log.keep(checkpoint)
        #expect(try log.reader.newestCheckpoint() == checkpoint)
        #expect(try log.reader.checkpoints(after: 1).isEmpty)
        #expect(try log.reader.checkpoints(after: Position(rawValue: .max)).isEmpty)
    }

    @Test func `the newest checkpoint and one of a size are found among many`() async throws {
        let log = try TallyLog.temporary()
        #expect(try log.reader.newestCheckpoint() == nil)
        let origin = try #require(KeyName("podledger/abcdef"))
        let signer = NoteSigner(name: origin)
        var kept: [SignedCheckpoint] = []
        for size in [1, 2, 4] as [Position] {
            while try log.reader.head() < size { _ = try await log.execute(.begin([1])) }
            let checkpoint = Checkpoint(origin: origin, size: size.rawValue, root: try log.reader.root(at: size))
            kept.append(try SignedCheckpoint(checkpoint, signers: [signer]))
        }
        for checkpoint in kept.reversed() { try await log.keep(checkpoint) }
        #expect(try log.reader.newestCheckpoint() == kept[2])
        #expect(try log.reader.checkpoint(of: 2) == kept[1])
        #expect(try log.reader.checkpoint(of: 3) == nil)
        #expect(try log.reader.checkpoints(after: 0) == kept)
    }

    private func makeLog(_ configuration: EventLogConfiguration) async throws -> TallyLog {
        let log = try TallyLog.open(configuration)
        _ = try await log.execute(.begin([1]))
        _ = try await log.execute(.begin([2]))
        for count in [4_000, 96, 3_000, 2_000, 3_902] {
            _ = try await log.execute(.beats(count, of: 1))
        }
        return log
    }

    private func expectedRoot(_ reader: LogReader, _ size: Position) throws -> MerkleHash {
        var frontier = MerkleFrontier()
        for recorded in try reader.read(after: .origin, limit: Int(size.rawValue)) {
            frontier.append(recorded.entry.canonicalBytes.span)
        }
        return frontier.root
    }

    private func checkProofs(_ reader: LogReader, _ sizes: [Position]) throws {
        let size = try #require(sizes.last)
        let root = try reader.root(at: size)
        for position in [1, 2, 4_096, 4_097, 12_288, 12_289, 13_000] as [Position] {
            let before = Position(rawValue: position.rawValue - 1)
            let entry = try #require(try reader.read(after: before, limit: 1).first?.entry.canonicalBytes)
            let path = try reader.inclusionPath(of: position, at: size)
            let proof = InclusionProof(index: before.rawValue, size: size.rawValue, path: path)
            try proof.verify(leaf: .leaf(entry.span), root: root)
        }
        for earlier in sizes where earlier > .origin {
            let path = try reader.consistencyPath(from: earlier, at: size)
            let proof = ConsistencyProof(earlierSize: earlier.rawValue, size: size.rawValue, path: path)
            try proof.verify(earlierRoot: try reader.root(at: earlier), root: root)
        }
    }
}
