package import Registry
internal import RegistryAPI
internal import ServiceLifecycle

/// Raises alerts: over the reconciler that stopped itself or cannot act, over what it leaves to people, and over the log
/// beneath.
package struct AlertWatch: Service {
    private static let interval = Duration.seconds(1)

    private let registry: Registry
    private let reconciler: any ReconcilerWindow
    private let patience: Duration
    private let clock: any Clock<Duration>
    private let raise: @Sendable (Alert) async -> Void

    /// Waits for `raise` before it looks again, so that alerts come one after another.
    package init(
        registry: Registry,
        reconciler: any ReconcilerWindow,
        patience: Duration,
        clock: any Clock<Duration> = ContinuousClock(),
        raise: @escaping @Sendable (Alert) async -> Void
    ) {
        self.registry = registry
        self.reconciler = reconciler
        self.patience = patience
        self.clock = clock
        self.raise = raise
    }

    package func run() async throws {
        try await cancelWhenGracefulShutdown {
            do { try await watch() } catch is CancellationError {}
        }
    }

    private func watch() async throws {
        let elapsed = clock.stopwatch()
        var desk = AlertDesk(patience: patience)
        var logNews = LogNews()
        while true {
            let news = desk.news(await reconciler.concerns(), at: elapsed())
            let warnings = try logNews.look(at: registry).begun
            for alert in news { await raise(alert) }
            for warning in warnings { await raise(Alert(.warning, "\(warning)")) }
            try await clock.sleep(for: Self.interval)
        }
    }
}
