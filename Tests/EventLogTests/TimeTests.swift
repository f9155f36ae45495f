import Chance
import EventLog
import StoreTestSupport
import Synchronization
import Testing

@Suite(.temporaryDirectory) struct TimeTests {
    @Test(arguments: 0..<4 as Range<UInt64>)
    func `the position at a time is the last entry that was there then, sealed or not`(seed: UInt64) async throws {
        let times = try await fill(seed: seed)
        let log = try TallyLog.open(.sealing())
        try await log.untilSealed(through: 4_096)
        var generator = SeededGenerator(seed: seed)
        let range = 0...(times.last ?? 0) + 10
        for time in [0, times[0], times[4_095], times[4_096], range.upperBound, .min, .max]
            + (0..<200).map({ _ in Int64.random(in: range, using: &generator) })
        {
            let expected = UInt64(times.count { $0 <= time })
            #expect(try log.reader.position(at: time).rawValue == expected, "at \(time), seed \(seed)")
        }
        for position in [1, 4_096, 4_097, times.count] {
            #expect(try log.reader.time(of: Position(rawValue: UInt64(position))) == times[position - 1])
        }
        #expect(try log.reader.time(of: .origin) == nil)
        #expect(try log.reader.time(of: Position(rawValue: UInt64(times.count) + 1)) == nil)
        await log.close()
    }

    @Test func `a log without entries is at its origin at any time`() async throws {
        let log = try TallyLog.temporary()
        #expect(try log.reader.position(at: .max) == .origin)
    }

    /// Makes a log of some 5,000 entries whose clock stands still, jumps and goes back, and returns their times.
    private func fill(seed: UInt64) async throws -> [Int64] {
        let clock = Atomic<Int64>(1_000)
        var configuration = EventLogConfiguration.sealing()
        let now: @Sendable () -> Int64 = { clock.load(ordering: .relaxed) }
        configuration.clock = LogClock(now)
        let log = try TallyLog.open(configuration)
        var generator = SeededGenerator(seed: seed)
        _ = try await log.execute(.begin([1]))
        for _ in 0..<100 {
            clock.add(Int64.random(in: -50...200, using: &generator), ordering: .relaxed)
            _ = try await log.execute(.beats(50, of: 1))
        }
        let times = try log.everything().map(\.entry.time)
        await log.close()
        return times
    }
}
