package import Logging
package import Registry
internal import ServiceLifecycle

/// Tells the operator what is wrong with the log, once when it begins and once when it is over.
package struct LogWatch: Service {
    private let registry: Registry
    private let clock: any Clock<Duration>
    private let logger: Logger

    private static let interval = Duration.seconds(10)

    package init(registry: Registry, clock: any Clock<Duration> = ContinuousClock(), logger: Logger) {
        self.registry = registry
        self.clock = clock
        self.logger = logger
    }

    package func run() async throws {
        try await cancelWhenGracefulShutdown {
            do {
                var news = LogNews()
                while true { try await step(&news) }
            } catch is CancellationError {}
        }
    }

    private func step(_ news: inout LogNews) async throws {
        let change = try news.look(at: registry)
        for warning in change.begun { logger.warning("\(warning)") }
        for warning in change.ended { logger.notice("no longer: \(warning)") }
        try await clock.sleep(for: Self.interval)
    }
}
