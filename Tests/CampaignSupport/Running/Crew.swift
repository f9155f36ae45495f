internal import Synchronization

/// Runs many situations, as many at once as there are processors, and keeps what failed.
package final class Crew: Sendable {
    package struct Failure: Sendable {
        package let situation: Situation
        package let problems: [String]
    }

    private struct Log {
        var tally = Tally()
        var failures: [Failure] = []
    }

    private let runner: Runner
    private let width: Int
    private let failureCountMaximum: Int
    private let log = Mutex(Log())

    package init(_ runner: Runner, width: Int, failureCountMaximum: Int) {
        self.runner = runner
        self.width = width
        self.failureCountMaximum = failureCountMaximum
    }

    package var tally: Tally { log.withLock { $0.tally } }
    package var failures: [Failure] { log.withLock { $0.failures } }

    /// Runs all that `next` hands out, until it has no more or enough have failed.
    package func run(_ next: @escaping @Sendable (Int) async throws -> Situation?) async throws {
        let count = Atomic(0)
        try await withThrowingDiscardingTaskGroup { group in
            for _ in 0..<width {
                group.addTask {
                    while !self.hasEnough, let situation = try await next(count.add(1, ordering: .relaxed).oldValue) {
                        try await self.run(situation)
                    }
                }
            }
        }
    }

    /// Runs a list of situations, until time is over.
    package func run(_ situations: [Situation], until end: ContinuousClock.Instant? = nil) async throws {
        try await run { number in
            let isLate = end.map { ContinuousClock.now >= $0 } ?? false
            return isLate || number >= situations.count ? nil : situations[number]
        }
    }

    private var hasEnough: Bool {
        log.withLock { $0.failures.count >= failureCountMaximum }
    }

    private func run(_ situation: Situation) async throws {
        let report = try await runner.run(situation)
        log.withLock { log in
            log.tally.add(report.tally)
            guard !report.problems.isEmpty else { return }
            log.failures.append(Failure(situation: situation, problems: report.problems))
        }
    }
}
