import Chance
import Testing

@Suite struct BackoffTests {
    private let backoff = Backoff(baseMilliseconds: 1_000, maximumMilliseconds: 60_000)

    @Test func `the bound doubles with each failure, up to the limit and for ever`() {
        #expect((1...8).map(backoff.bound) == [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000])
        #expect(backoff.bound(afterFailures: .max) == 60_000)
    }

    @Test(arguments: [0, -1]) func `who has not failed is bound like who has failed once`(count: Int) {
        #expect(backoff.bound(afterFailures: count) == 1_000)
    }

    @Test(arguments: [1, 4, 20]) func `waits are anywhere from nought to the bound`(count: Int) {
        var generator = SeededGenerator(seed: 7)
        let bound = backoff.bound(afterFailures: count)
        let waits = (0..<1_000).map { _ in backoff.wait(afterFailures: count, using: &generator) }
        #expect(waits.allSatisfy((0...bound).contains))
        #expect(waits.contains { $0 < bound / 10 } && waits.contains { $0 > bound * 9 / 10 })
    }

    @Test(arguments: [1, 4, 20]) func `late waits are in the upper half of the bound`(count: Int) {
        var generator = SeededGenerator(seed: 7)
        let bound = backoff.bound(afterFailures: count)
        let waits = (0..<1_000).map { _ in backoff.lateWait(afterFailures: count, using: &generator) }
        #expect(waits.allSatisfy((bound / 2...bound).contains))
    }

    @Test func `the same chance waits the same time, in milliseconds or as a duration`() {
        let backoff = Backoff(base: .milliseconds(250), maximum: .seconds(15))
        var (one, other) = (SeededGenerator(seed: 3), SeededGenerator(seed: 3))
        let wait = backoff.wait(afterFailures: 5, using: &one)
        #expect(backoff.delay(afterFailures: 5, using: &other) == .milliseconds(wait))
        #expect(backoff.bound(afterFailures: 9) == 15_000)
    }
}
