internal import Synchronization

/// Unix milliseconds that a test moves by hand.
package final class HandClock: Sendable {
    /// 2026-03-01T09:30:00.000Z.
    package static let start: Int64 = 1_772_357_400_000

    private let milliseconds = Mutex(start)

    package init() {}

    package var now: Int64 {
        milliseconds.withLock { $0 }
    }

    package func advance(by duration: Int64) {
        milliseconds.withLock { $0 += duration }
    }
}
