internal import ArgumentParser
internal import Curl
internal import Logging
internal import PodletCore
internal import RegistryAPI
internal import ServiceLifecycle
internal import UnixSignals

/// Keeps the registry told that this machine lives.
struct Podlet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "podlet",
        abstract: "Enrol this machine at its registry, once, and send heartbeats from then on.",
        discussion: """
            The registry's answers say which challenges the machine is to run. For each that comes or goes the hook is \
            run with `start` or `stop` as its argument, and PODLEDGER_CHALLENGE (the id), …_NAME, …_IMAGE, …_PORTS \
            (such as `8080/tcp 53/udp`) and …_DEFINITION in its environment. It ends with 0 once that is done, may be \
            asked for the same again, and is tried again when it fails; the pod's attribute self.challenge.ID says how \
            it fares.

            It ends with status 0 when it is told to, or when the registry says that the pod has another machine by \
            now; with 1 when it cannot go on, and with 2 when it is called wrongly.
            """,
        version: Version.current
    )

    @Option(name: .customLong("config"), help: "The configuration that the user data brought.")
    var configurationPath = PodletConfiguration.path

    @Option(name: .customLong("state"), help: "Where the machine's own key is kept; the directory must exist.")
    var statePath = FileStateStore.path

    @Option(name: .customLong("challenge-hook"), help: "The program that starts and stops challenges.")
    var hookPath = ExecutableHook.path

    @Option(name: .customLong("challenges"), help: "Where it is kept which challenges were started.")
    var challengesPath = FileChallengeStore.path

    func run() async throws {
        let logger = Logger(label: "podlet") { StreamLogHandler.standardError(label: $0) }
        let service = PodletService(loop: try loop(logger), logger: logger)
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [.init(service: service, successTerminationBehavior: .gracefullyShutdownGroup)],
                gracefulShutdownSignals: [.sigterm, .sigint],
                logger: logger
            )
        )
        try await group.run()
    }

    private func loop(_ logger: Logger) throws(PodletFailure) -> PodletLoop {
        let configuration = try PodletConfiguration(contentsOfFile: configurationPath)
        let host = HostIdentity()
        return PodletLoop(
            configuration: configuration,
            store: FileStateStore(path: statePath),
            client: RegistryClient(
                server: configuration.server,
                key: .none,
                trust: configuration.trust,
                http: HTTPClient(),
                policy: .once
            ),
            challenges: ChallengeKeeper(
                hook: ExecutableHook(path: hookPath),
                store: FileChallengeStore(path: challengesPath),
                report: { $0.log(to: logger) }
            ),
            dropletID: { host.dropletID },
            report: { $0.log(to: logger) }
        )
    }
}
