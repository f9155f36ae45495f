internal import Pods
package import Registry
internal import ServiceLifecycle

/// Ends claims when their time is over.
package struct ClaimExpiry: Service {
    private let registry: Registry
    private let now: @Sendable () -> Int64
    private let clock: any Clock<Duration>

    /// How late a claim may end.
    ///
    /// Looking again beats waiting for changes: nearly all of them are beats.
    private static let interval = Duration.seconds(1)

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

    private func step() async throws {
        let end = try registry.reader.withFleet { $0.nextClaimEnd }
        if let end, end <= now() { try await registry.expireClaims() }
        try await clock.sleep(for: Self.interval)
    }
}
