internal import Pods
package import Registry
internal import ServiceLifecycle

/// Ends claims when their time is over.
package struct ClaimExpiry: Service {
    private let registry: Registry
    private let now: @Sendable () -> Int64
    private let clock: any Clock<Duration>

    /// How long it sleeps at most: the wall clock may be set forward meanwhile.
    private static let sleepMaximum: Int64 = 60_000

    /// How long until it tries again to end a claim that the log's own clock says is not over.
    private static let repetitionDelay: Int64 = 1_000

    /// Compares ends with `now`, in Unix milliseconds, and sleeps by `clock`.
    package init(
        registry: Registry,
        now: @escaping @Sendable () -> Int64,
        clock: any Clock<Duration> = ContinuousClock()
    ) {
        self.registry = registry
        self.now = now
        self.clock = clock
    }

    package func run() async throws {
        try await cancelWhenGracefulShutdown {
            do {
                while true { try await step() }
            } catch is CancellationError {}
        }
    }

    /// Ends what is over, then waits for the next end or the next change.
    private func step() async throws {
        let (end, head) = try registry.reader.withFleet { ($0.nextClaimEnd, $0.head) }
        let time = now()
        let isOver = end.map { $0 <= time } ?? false
        if isOver { try await registry.expireClaims() }
        let delay = isOver ? Self.repetitionDelay : end.map { $0 - time } ?? Self.sleepMaximum
        try await wait(min(delay, Self.sleepMaximum), orChangeAfter: head)
    }

    private func wait(_ milliseconds: Int64, orChangeAfter head: EventID) async throws {
        try await withThrowingTaskGroup(of: Void.self) { [registry, clock] group in
            group.addTask { _ = try await registry.reader.next(after: head) }
            group.addTask { try await clock.sleep(for: .milliseconds(milliseconds)) }
            defer { group.cancelAll() }
            try await group.next()
        }
    }
}
