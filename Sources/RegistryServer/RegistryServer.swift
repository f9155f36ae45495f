internal import Hummingbird
internal import HummingbirdCore
internal import HummingbirdTLS
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

    /// Serves until a graceful shutdown, which ends the streams of events and gives other requests time to finish.
    package func run() async throws {
        try configuration.validate()
        var application = try makeApplication()
        application.beforeServerStarts { [registry] in try await registry.execute(.startReceiver, by: .registry) }
        let group = ServiceGroup(services: [application, ReceiverEnd(registry: registry)], logger: logger)
        do {
            try await group.run()
        } catch {
            // Of two failures the first is the cause.
            _ = try? await registry.execute(.stopReceiver, by: .registry)
            throw ListenFailure(error, host: configuration.host, port: configuration.port) ?? error
        }
        try await registry.execute(.stopReceiver, by: .registry)
    }

    private func makeApplication() throws -> Application<RouterResponder<BasicRequestContext>> {
        let cap = configuration.connectionMaximum.map { ConnectionCap(maximum: $0, logger: logger) }
        let api = API(registry: registry, reconciler: reconciler, configuration: configuration, cap: cap)
        return Application(
            router: api.router(),
            server: try makeChannel(),
            configuration: ApplicationConfiguration(
                address: .hostname(configuration.host, port: configuration.port),
                serverName: "podledger",
                availableConnectionsDelegate: cap
            ),
            onServerRunning: { [configuration] channel in
                await configuration.onListening(channel.localAddress?.port ?? configuration.port)
            },
            logger: logger
        )
    }

    private func makeChannel() throws -> HTTPServerBuilder {
        let (times, byteCount) = (configuration.times, configuration.bodyByteCountMaximum)
        let plain = HTTPServerBuilder.http1(
            configuration: HTTP1Channel.Configuration(
                additionalChannelHandlers: [
                    ContinueHandler(bodyByteCountMaximum: byteCount), DeadlineHandler(times),
                ],
                idleTimeout: TimeAmount(configuration.idleTimeout)
            )
        )
        guard let certificate = configuration.certificate else { return plain }
        return try .tls(plain, tlsConfiguration: certificate.configuration)
    }
}
