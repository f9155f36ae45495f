internal import ArgumentParser
internal import FoundationEssentials
internal import RegistryAPI

/// Which server, and with which key.
struct ConnectionOptions: ParsableArguments {
    @Option(
        name: .customLong("server"),
        help: ArgumentHelp(
            "The server's address (environment: PODLEDGER_SERVER).",
            discussion: """
                The default is what a server on this machine left in $PODLEDGER_DATA or in ./data, or else \
                \(ServerAddress.default).
                """
        )
    )
    var serverText: String?

    @Option(
        name: .customLong("key-file"),
        help: ArgumentHelp(
            "A file that holds the key (environment: PODLEDGER_KEY_FILE).",
            discussion: "For a server on this machine the default is admin.key in $PODLEDGER_DATA or in ./data."
        )
    )
    var keyFile: String?

    @Option(
        name: .customLong("pin"),
        help: ArgumentHelp(
            "The pin of the server's key (environment: PODLEDGER_PIN).",
            discussion: """
                `podledger serve` tells it at its start: sha256//…, several with ';' in between. A certificate is then \
                not asked who vouches for it. A server on this machine leaves its pin beside its key.
                """
        )
    )
    var pin: String?

    @Option(
        name: .customLong("ca-file"),
        help: "Certificates (PEM), one of which vouches for the server's (environment: PODLEDGER_CA_FILE)."
    )
    var authorityFile: String?

    func server(in environment: [String: String]) throws(CommandFailure) -> ServerAddress {
        let named = serverText ?? environment.nonEmpty("PODLEDGER_SERVER")
        let text = named ?? serverNearby(environment) ?? ServerAddress.default
        guard let server = ServerAddress(text) else {
            throw .usage("the server's address is \(ServerAddress.form), as in \(ServerAddress.default)")
        }
        return server
    }

    func key(for server: ServerAddress, in environment: [String: String]) -> KeySource {
        if let path = namedKeyFile(environment) { return .file(path) }
        guard server.isLocal else { return .missing(advice: Self.advice) }
        let paths = dataDirectories(environment).map { "\($0)/admin.key" }
        return paths.first { FileManager.default.fileExists(atPath: $0) }.map(KeySource.file)
            ?? .missing(advice: Self.advice)
    }

    /// What a person should know before a key goes over a network that others may read.
    func warning(about server: ServerAddress, in environment: [String: String]) -> String? {
        guard !server.hasTLS, !server.isLocal, namedKeyFile(environment) != nil else { return nil }
        return """
            warning: the key goes to \(server.address) in clear, for anybody on the way to take; give the server TLS, and \
            write its address with https://
            """
    }

    private func namedKeyFile(_ environment: [String: String]) -> String? {
        keyFile ?? environment.nonEmpty("PODLEDGER_KEY_FILE")
    }

    /// The address that a server on this machine has left in its data directory; never one that a key would leave it for.
    private func serverNearby(_ environment: [String: String]) -> String? {
        runningServers(environment).map(\.url).first { ServerAddress($0)?.isLocal ?? false }
    }

    /// The servers that tell of themselves in the data directories.
    func runningServers(_ environment: [String: String]) -> [RunningServer] {
        dataDirectories(environment).compactMap { RunningServer(of: $0) }
    }

    private func dataDirectories(_ environment: [String: String]) -> [String] {
        [environment.nonEmpty("PODLEDGER_DATA"), "./data"].compactMap(\.self)
    }

    private static let advice = """
        there is no key to send; name the file that holds one with --key-file or PODLEDGER_KEY_FILE, or, beside a server \
        on this machine, its data directory with PODLEDGER_DATA
        """
}

extension [String: String] {
    /// An empty variable counts as none.
    func nonEmpty(_ name: String) -> String? {
        self[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}
