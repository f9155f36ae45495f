import Synchronization

/// A clock whose sleeps are over at once: each does what the test has planned, and the last one ends the sleeper.
final class PlannedClock: Clock {
    private let steps: Mutex<[@Sendable () -> Void]>

    init(_ steps: [@Sendable () -> Void]) {
        self.steps = Mutex(steps)
    }

    var now: ContinuousClock.Instant { .now }
    var minimumResolution: Duration { .zero }

    func sleep(until deadline: ContinuousClock.Instant, tolerance: Duration?) async throws {
        guard let step = steps.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) else { throw CancellationError() }
        step()
    }
}
