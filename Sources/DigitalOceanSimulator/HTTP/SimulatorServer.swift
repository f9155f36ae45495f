internal import HummingbirdCore
internal import Listening
package import Logging
internal import Loopback
internal import NIOCore
internal import NIOPosix
internal import ServiceLifecycle

/// The simulator at a port of this machine.
package struct SimulatorServer: Service {
    /// The account behind it, for those in the same process.
    package let simulator: Simulator
    private let host: String
    private let port: Int
    private let onReady: (@Sendable (Int) async -> Void)?
    private let logger: Logger

    package init(_ configuration: SimulatorConfiguration, logger: Logger) throws(SimulatorError) {
        guard let host = LoopbackHost(configuration.host)?.address else { throw .notLoopback(host: configuration.host) }
        self.host = host
        self.logger = logger
        port = configuration.port
        onReady = configuration.onReady
        simulator = try Simulator(configuration)
    }

    /// Serves until it is shut down or cancelled, or the state can no longer be saved.
    package func run() async throws {
        try await withThrowingTaskGroup { group in
            group.addTask { try await serve() }
            group.addTask { try await simulator.run() }
            try await group.next()
            group.cancelAll()
            try await group.waitForAll()
        }
    }

    private func serve() async throws {
        do { try await server().run() } catch {
            throw ListenFailure(error, host: host, port: port) ?? error
        }
    }

    private func server() -> Server<HTTP1Channel> {
        let front = Front(simulator: simulator)
        let onReady = onReady
        return Server(
            childChannelSetup: HTTP1Channel(responder: { request, writer, channel in
                try await front.respond(to: request, with: writer, on: channel)
            }),
            configuration: ServerConfiguration(address: .hostname(host, port: port)),
            onServerRunning: { channel in await onReady?(channel.localAddress?.port ?? 0) },
            eventLoopGroup: MultiThreadedEventLoopGroup.singleton,
            logger: logger
        )
    }
}
