import Synchronization

/// Unix milliseconds that pass when the test says so.
final class TestClock: Sendable {
    /// 2026-03-01T09:30:00.000Z.
    static let start: Int64 = 1_772_357_400_000

    private let time = Mutex(TestClock.start)

    var now: Int64 {
        time.withLock(\.self)
    }

    func advance(by milliseconds: Int64) {
        time.withLock { $0 += milliseconds }
    }
}
