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
        var number = 0
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
        log.withLock { $0.number = 0 }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<width { group.addTask { try await self.work(next) } }
            try await group.waitForAll()
        }
    }

    private func work(_ next: @Sendable (Int) async throws -> Situation?) async throws {
        while !hasEnough, let situation = try await next(takeNumber()) { try await run(situation) }
    }

    private func takeNumber() -> Int {
        log.withLock { log in
            defer { log.number += 1 }
            return log.number
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
