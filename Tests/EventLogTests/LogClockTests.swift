import EventLog
import StoreTestSupport
import Synchronization
import Testing

@Suite(.temporaryDirectory) struct LogClockTests {
    private let hands = Hands()

    @Test func `it follows the wall clock ahead`() {
        let clock = LogClock(wall: hands.wall, boot: hands.boot)
        hands.set(wall: 1_000, boot: 5)
        #expect(clock.now == 1_000)
        hands.set(wall: 9_000_000, boot: 6)
        #expect(clock.now == 9_000_000)
        #expect(clock.lead == 0)
    }

    @Test func `it goes on at half speed while the wall clock is behind, and with it when that has caught up`() {
        let clock = LogClock(wall: hands.wall, boot: hands.boot)
        hands.set(wall: 100_000, boot: 0)
        #expect(clock.now == 100_000)
        hands.set(wall: 40_000, boot: 0)
        #expect(clock.now == 100_000)
        #expect(clock.lead == 60_000)
        for elapsed in stride(from: 1 as Int64, through: 119_999, by: 2) {
            hands.set(wall: 40_000 + elapsed, boot: elapsed)
            #expect(clock.now == 100_000 + elapsed / 2)
        }
        hands.set(wall: 161_000, boot: 121_000)
        #expect(clock.now == 161_000)
        #expect(clock.lead == 0)
    }

    @Test func `what it is raised to is the least it tells`() {
        let clock = LogClock(wall: hands.wall, boot: hands.boot)
        hands.set(wall: 1_000, boot: 500)
        clock.raise(to: 7_000)
        #expect(clock.now == 7_000)
        hands.set(wall: 2_000, boot: 1_500)
        #expect(clock.now == 7_500)
        clock.raise(to: 6_000)
        #expect(clock.now == 7_500)
    }

    @Test func `a log that is ahead of its host goes on from its newest entry`() async throws {
        let before = try TallyLog.open(.temporary(time: 1_000_000))
        _ = try await before.execute(.begin([1]))
        await before.close()

        hands.set(wall: 200_000, boot: 0)
        var configuration = EventLogConfiguration.temporary()
        configuration.clock = LogClock(wall: hands.wall, boot: hands.boot)
        let log = try TallyLog.open(configuration)
        hands.set(wall: 210_000, boot: 10_000)
        _ = try await log.execute(.begin([2]))
        #expect(try log.everything().map(\.entry.time) == [1_000_000, 1_005_000])
        #expect(try log.metrics().clockLead == 795_000)
        await log.close()
    }
}

/// Two clocks that show what they are set to.
private final class Hands: Sendable {
    private let state = Mutex((wall: 0 as Int64, boot: 0 as Int64))

    func set(wall: Int64, boot: Int64) {
        state.withLock { $0 = (wall, boot) }
    }

    var wall: @Sendable () -> Int64 { { self.state.withLock { $0.wall } } }
    var boot: @Sendable () -> Int64 { { self.state.withLock { $0.boot } } }
}
