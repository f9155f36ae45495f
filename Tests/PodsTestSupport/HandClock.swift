internal import Synchronization

/// Unix milliseconds that a test moves by hand.
package final class HandClock: Sendable {
    private let milliseconds = Mutex<Int64>(1_700_000_000_000)

    package init() {}

    package var now: Int64 {
        milliseconds.withLock { $0 }
    }

    package func advance(by duration: Int64) {
        milliseconds.withLock { $0 += duration }
    }
}
