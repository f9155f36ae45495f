internal import ArgumentParser
internal import Curl
internal import Reconciler
internal import Registry
internal import RegistryServer

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

    @Flag(
        name: .customLong("observe"),
        help: "Start paused where a registry meets its account for the first time, as with a real one."
    )
    var observes = false

    @OptionGroup var digitalOcean: DigitalOceanOptions
    @OptionGroup(title: "Simulator") var simulator: SimulatorOptions
    @OptionGroup var server: ServerOptions
    @OptionGroup(title: "TLS") var tls: TLSOptions
    @OptionGroup(title: "Store") var store: StoreOptions
    @OptionGroup(title: "Caps") var caps: CapOptions
    @OptionGroup var orphans: OrphanOption
    @OptionGroup(title: "Patience") var patience: PatienceOptions
    @OptionGroup(title: "Alerts") var alerts: AlertOptions
    @OptionGroup var log: LogOption

    func validate() throws {
        try tls.check(publicURL: server.publicURL)
        guard !simulate else { return try expectNoAccount() }
        try expectNoSimulator()
        try digitalOcean.checkToken()
        if !digitalOcean.isLoopback { try patience.validateForRealAccount() }
    }

    private func expectNoAccount() throws {
        guard digitalOcean.areDefault else {
            throw ValidationError("--simulate brings an account of its own: no --digitalocean-url and no --token-file")
        }
    }

    private func expectNoSimulator() throws {
        guard simulator.areDefault else {
            throw ValidationError("--speed, --seed and --droplet-limit are of a simulated account: give --simulate too")
        }
    }

    /// Looks at all that it was given before it makes anything.
    func run() async throws {
        var configuration = try server.configuration(listen, data, tls)
        server.warn(of: configuration, log.logger("podledger"))
        if !simulate { try digitalOcean.checkTokenFile(logger: log.logger("podledger")) }
        let http = HTTPClient()
        // The log makes its own directory, not its parents; the simulator keeps its file in it too.
        try Directory.make(data.directory)
        let registry = try Registry.open(store.configuration(data))
        let failure = await thrown {
            if tls.isSelfSigned {
                configuration.certificate = try tls.selfSignedCertificate(data, listen, server.publicURL)
            }
            if simulate {
                try await serveBesideSimulator(registry, configuration, http)
            } else {
                try await serve(registry, configuration, digitalOcean, http)
            }
        }
        await registry.close()
        await http.close()
        if let failure { throw failure }
    }

    func serve(
        _ registry: Registry,
        _ configuration: RegistryServerConfiguration,
        _ digitalOcean: DigitalOceanOptions,
        _ http: HTTPClient
    ) async throws {
        let logger = log.logger("podledger")
        let access = try digitalOcean.access(http, logger: logger)
        var policy = patience.policy
        policy.caps = caps.caps
        policy.orphans = orphans.orphans
        let house = House(
            registry: registry,
            data: data,
            listen: listen,
            cloud: access.cloud,
            credentials: access.credentials,
            probe: digitalOcean.probe(http),
            hasRealMachines: !digitalOcean.isLoopback,
            observesFirst: observes || !digitalOcean.isLoopback,
            publicURL: server.publicURL,
            configuration: configuration,
            policy: policy,
            alerts: alerts,
            logger: logger
        )
        try await house.run()
    }
}
