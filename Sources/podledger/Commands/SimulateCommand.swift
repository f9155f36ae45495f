internal import ArgumentParser
internal import Curl
internal import DigitalOceanSimulator
internal import Logging
internal import ServiceLifecycle
internal import UnixSignals

/// Serves a simulated DigitalOcean account on this machine.
struct SimulateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Serve a simulated DigitalOcean account on this machine.",
        discussion: """
            Any client of DigitalOcean's API works on it: give it the address printed on standard output and any token. \
            What follows is also what `curl ADDRESS/simulator` answers.

            \(ControlHelp.text)
            """
    )

    @Option(help: "The loopback address to listen on; port 0 takes any that is free.")
    var listen = ListenAddress(host: "127.0.0.1", port: 7471)

    @Option(help: "The file the account is kept in between runs (default: none).")
    var state: String?

    @Option(help: "A token to take, and no other; may be given several times (default: any token).")
    var token: [String] = []

    @OptionGroup var simulator: SimulatorOptions
    @OptionGroup var log: LogOption

    func run() async throws {
        let http = HTTPClient()
        let logger = log.logger("simulator")
        var configuration = try simulator.configuration(stateFile: state, http: http, logger: logger)
        configuration.host = listen.host
        configuration.port = listen.port
        if !token.isEmpty { configuration.credentials = .tokens(token) }
        configuration.onReady = { [listen] port in Ready.announce(ListenAddress(host: listen.host, port: port)) }
        let group = ServiceGroup(
            services: [try SimulatorServer(configuration, logger: logger)],
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger
        )
        try await group.run()
        await http.close()
    }
}
