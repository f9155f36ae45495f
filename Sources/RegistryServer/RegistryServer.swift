internal import Hummingbird
internal import HummingbirdCore
internal import Listening
package import Logging
internal import NIOCore
internal import Pods
package import Registry
internal import ServiceLifecycle

/// The registry's HTTP API, from the first event that says it can be reached to the last that says it no longer can.
package struct RegistryServer: Service {
    private let registry: Registry
    private let reconciler: any ReconcilerWindow
    private let configuration: RegistryServerConfiguration
    private let logger: Logger

    package init(
        registry: Registry,
        reconciler: any ReconcilerWindow,
        configuration: RegistryServerConfiguration,
        logger: Logger
    ) {
        self.registry = registry
        self.reconciler = reconciler
        self.configuration = configuration
        self.logger = logger
    }

    /// Serves until a graceful shutdown, which ends the streams of events and lets other requests finish.
    package func run() async throws {
        try configuration.validate()
        var application = makeApplication()
        application.beforeServerStarts { [registry] in try await registry.execute(.startReceiver, by: .registry) }
        do {
            try await application.run()
        } catch let error as IOError {
            try await registry.execute(.stopReceiver, by: .registry)
            throw ListenFailure(error, host: configuration.host, port: configuration.port)
        }
        try await registry.execute(.stopReceiver, by: .registry)
    }

    private func makeApplication() -> Application<RouterResponder<BasicRequestContext>> {
        Application(
            router: API(registry: registry, reconciler: reconciler, configuration: configuration).router(),
            server: .http1(configuration: .init(idleTimeout: TimeAmount(configuration.idleTimeout))),
            configuration: ApplicationConfiguration(
                address: .hostname(configuration.host, port: configuration.port),
                serverName: "podledger"
            ),
            onServerRunning: { [configuration] channel in
                await configuration.onListening(channel.localAddress?.port ?? configuration.port)
            },
            logger: logger
        )
    }
}
