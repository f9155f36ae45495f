internal import Synchronization

/// A clock whose sleeps are over at once and take it further.
package final class SteppingClock: Clock {
    package struct Instant: InstantProtocol {
        package let elapsed: Duration

        package func advanced(by duration: Duration) -> Instant {
            Instant(elapsed: elapsed + duration)
        }

        package func duration(to other: Instant) -> Duration {
            other.elapsed - elapsed
        }

        package static func < (left: Instant, right: Instant) -> Bool {
            left.elapsed < right.elapsed
        }
    }

    private struct State {
        var now = Instant(elapsed: .zero)
        var sleeps: [Duration] = []
    }

    private let state = Mutex(State())
    private let whileSleeping: @Sendable () async -> Void

    /// `whileSleeping` is what goes on in the world during each sleep.
    package init(whileSleeping: @escaping @Sendable () async -> Void = {}) {
        self.whileSleeping = whileSleeping
    }

    package var now: Instant { state.withLock(\.now) }
    package var minimumResolution: Duration { .nanoseconds(1) }

    /// Every sleep so far.
    package var sleeps: [Duration] { state.withLock(\.sleeps) }

    package func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        try Task.checkCancellation()
        state.withLock { state in
            state.sleeps.append(state.now.duration(to: deadline))
            state.now = max(state.now, deadline)
        }
        await whileSleeping()
        await Task.yield()
    }
}
