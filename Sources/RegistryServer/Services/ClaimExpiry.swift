package import Logging
internal import Pods
package import Registry
internal import ServiceLifecycle

/// Ends claims when their time is over.
package struct ClaimExpiry: Service {
    private let registry: Registry
    private let now: @Sendable () -> Int64
    private let clock: any Clock<Duration>
    private let logger: Logger

    /// How late a claim may end.
    ///
    /// Looking again beats waiting for changes: nearly all of them are beats.
    private static let interval = Duration.seconds(1)

    /// Compares ends with `now`, in Unix milliseconds, and sleeps by `clock`.
    package init(
        registry: Registry,
        now: @escaping @Sendable () -> Int64,
        clock: any Clock<Duration> = ContinuousClock(),
        logger: Logger
    ) {
        self.registry = registry
        self.now = now
        self.clock = clock
        self.logger = logger
    }

    package func run() async throws {
        try await cancelWhenGracefulShutdown {
            do { try await watch() } catch is CancellationError {}
        }
    }

    private func watch() async throws {
        var isHeldUp = false
        while true {
            let trouble = try await endClaims()
            if let trouble, !isHeldUp { logger.warning("claims stand though their time is over: \(trouble)") }
            isHeldUp = trouble != nil
            try await clock.sleep(for: Self.interval)
        }
    }

    /// Returns what keeps the log from taking the ends, which passes unless the log is closed.
    private func endClaims() async throws -> RegistryError? {
        guard let end = try registry.reader.withFleet({ $0.nextClaimEnd }), end <= now() else { return nil }
        do throws(RegistryError) {
            try await registry.expireClaims()
            return nil
        } catch .closed {
            throw RegistryError.closed
        } catch {
            return error
        }
    }
}
