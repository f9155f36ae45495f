import EventLog
import Foundation
import LMDB
import StoreTestSupport
import Synchronization
import Testing

@Suite(.temporaryDirectory) struct FailureTests {
    @Test func `a full map takes the batch back, and what was acknowledged stays`() async throws {
        var configuration = EventLogConfiguration.temporary(mapSize: 256 << 10)
        configuration.reserve.mapPerMille = 0
        let log = try TallyLog.open(configuration)
        _ = try await log.execute(.begin([]))
        let acknowledged = try await fill(log)
        #expect(try log.reader.head().rawValue == 1 + acknowledged)
        #expect(try await log.state().eventCounts == [1: UInt32(1 + acknowledged)])
        await log.close()

        let larger = try TallyLog.temporary()
        #expect(try larger.reader.verify().eventCount == 1 + Int(acknowledged))
        #expect(try await larger.execute(.add([], to: 1)).first.rawValue == 2 + acknowledged)
    }

    @Test func `a commit that fails ends the process, and what was acknowledged stays`() async throws {
        await #expect(processExitsWith: .exitCode(70)) { [path = TemporaryDirectory.path as String] in
            let log = try TallyLog.open(EventLogConfiguration(directory: path))
            _ = try await log.execute(.begin([1]))
            forbidGrowth()
            _ = try await log.execute(.begin(large))
        }
        let log = try TallyLog.temporary()
        #expect(try log.everything().compactMap(\.entry.event?.payload) == [[1]])
        #expect(try await log.execute(.begin([2])).first == 2)
    }

    @Test func `a log goes no further after a commit that failed`() async throws {
        await #expect(processExitsWith: .exitCode(3)) { [path = TemporaryDirectory.path as String] in
            let log = try TallyLog.open(EventLogConfiguration(directory: path, onFatal: { _ in }))
            _ = try await log.execute(.begin([1]))
            forbidGrowth()
            let first = await log.failure(of: .begin(large))
            let second = await log.failure(of: .begin([2]))
            exit(first == .store(.inputOutput) && second == .closed ? 3 : 4)
        }
    }

    @Test func `a log that cannot be read again after a batch was taken back says so, and not that a commit failed`()
        async throws
    {
        let ends = Mutex<[LogEnd]>([])
        var configuration = EventLogConfiguration.temporary()
        configuration.onFatal = { end in ends.withLock { $0.append(end) } }
        let log = try TallyLog.open(configuration)
        _ = try await log.execute(.begin([1]))
        try await log.maintain { _, transaction throws(LMDBError) in
            try transaction.put(
                [1, 2, 3, 4, 5].span,
                forKey: Position(1).bytes.span,
                in: transaction.openTable("tail")
            )
        }
        await #expect(throws: AppendError<Tally.Refusal>.store(.inputOutput)) {
            try await log.maintain { _, _ throws(LMDBError) in throw .inputOutput }
        }
        #expect(ends.withLock(\.self) == [.cannotReload(.damaged(position: 1, .checksum))])
        #expect(await log.failure(of: .begin([2])) == .closed)
    }

    @Test func `an event whose stream lost its rows is refused, and the log goes on`() async throws {
        let log = try TallyLog.temporary()
        _ = try await log.execute(.begin([1]))
        await log.close()
        try withRawLog { transaction throws(LMDBError) in try transaction.clear(transaction.openTable("streams")) }
        let again = try TallyLog.temporary()
        #expect(await again.failure(of: .add([2], to: 1)) == .store(.corrupted))
        #expect(try again.reader.head() == 1)
        #expect(try await again.execute(.begin([3])).first == 2)
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func `every acknowledged event outlives a kill at any moment`(seed: UInt64) async throws {
        let path = TemporaryDirectory.path
        for round in 0..<3 as Range<UInt64> {
            await #expect(processExitsWith: .signal(SIGKILL), "seed \(seed), round \(round)") {
                [path = path as String, seed = seed &* 31 &+ round as UInt64] in
                try await appendUntilKilled(path, seed: seed)
            }
            try checkAcknowledged(path)
        }
    }

    private func fill(_ log: TallyLog) async throws -> UInt64 {
        for count in 0..<10_000 as Range<UInt64> {
            guard let failure = await log.failure(of: .add(Array(repeating: 1, count: 1_000), to: 1)) else { continue }
            #expect(failure == .store(.mapFull))
            return count
        }
        preconditionFailure("the map is not that large")
    }
}

private let large = [UInt8](repeating: 1, count: 1 << 20)

/// Makes every write beyond the present size of a file fail, as a full disk would.
private func forbidGrowth() {
    signal(SIGXFSZ, SIG_IGN)
    var limit = rlimit(rlim_cur: 256 << 10, rlim_max: 256 << 10)
    _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
}
