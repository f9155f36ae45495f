internal import ArgumentParser
internal import Curl
internal import DigitalOceanSimulator
internal import Logging
internal import ServiceLifecycle

/// Serves the registry and runs its reconciler.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve the registry over HTTP, and drive DigitalOcean toward what it says.",
        discussion: """
            With a real account the reconciler observes at first: it plans, and `podctl plan` shows it, but it changes \
            nothing until `podctl reconciler resume`. With --simulate everything runs on this machine.
            """
    )

    @OptionGroup var data: DataOption

    @Option(help: "The address to listen on; port 0 takes any that is free.")
    var listen = ListenAddress(host: "127.0.0.1", port: 7470)

    @Flag(help: "Drive a simulated account inside this process.")
    var simulate = false

    @OptionGroup var digitalOcean: DigitalOceanOptions
    @OptionGroup(title: "Simulator") var simulator: SimulatorOptions
    @OptionGroup var server: ServerOptions
    @OptionGroup(title: "Patience") var patience: PatienceOptions
    @OptionGroup var log: LogOption

    func run() async throws {
        let http = HTTPClient()
        try makeDirectory()
        if simulate {
            try await withSimulator(http) { url in
                var digitalOcean = digitalOcean
                digitalOcean.url = url
                try await serve(digitalOcean, http)
            }
        } else {
            try await serve(digitalOcean, http)
        }
        await http.close()
    }

    private func serve(_ digitalOcean: DigitalOceanOptions, _ http: HTTPClient) async throws {
        let house = House(
            data: data,
            listen: listen,
            cloud: try digitalOcean.client(http),
            observesFirst: !digitalOcean.isLoopback,
            server: server,
            policy: patience.policy,
            logger: log.logger("podledger")
        )
        try await house.run()
    }

    /// The log makes its own directory; its parents, and the simulator's file in it, are ours to make room for.
    private func makeDirectory() throws {
        try Directory.make(data.directory)
    }

    /// What `body` threw, so that the simulator can be shut down in order all the same.
    private func failure(of body: (String) async throws -> Void, at url: String) async -> (any Error)? {
        do { try await body(url) } catch { return error }
        return nil
    }

    /// Runs `body` beside a simulator at the URL it is given; the simulator outlives it.
    private func withSimulator(_ http: HTTPClient, _ body: (String) async throws -> Void) async throws {
        let logger = log.logger("simulator")
        let (ports, ready) = AsyncStream.makeStream(of: Int.self)
        var configuration = try simulator.configuration(
            stateFile: data.directory + "/simulator.json",
            http: http,
            logger: logger
        )
        configuration.onReady = { ready.yield($0) }
        let group = ServiceGroup(services: [try SimulatorServer(configuration, logger: logger)], logger: logger)
        try await withThrowingTaskGroup { tasks in
            tasks.addTask {
                defer { ready.finish() }
                try await group.run()
            }
            guard let port = await ports.first(where: { _ in true }) else { return try await tasks.waitForAll() }
            let failure = await failure(of: body, at: "http://127.0.0.1:\(port)")
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
            if let failure { throw failure }
        }
    }
}
