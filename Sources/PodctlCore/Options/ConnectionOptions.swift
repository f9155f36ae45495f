internal import ArgumentParser
internal import FoundationEssentials
internal import RegistryAPI

/// Which server, and with which key.
struct ConnectionOptions: ParsableArguments {
    @Option(
        name: .customLong("server"),
        help: "The server's address (environment: PODLEDGER_SERVER; default: \(ServerAddress.default))."
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

    func server(in environment: [String: String]) throws(CommandFailure) -> ServerAddress {
        let text = serverText ?? environment.nonEmpty("PODLEDGER_SERVER") ?? ServerAddress.default
        guard let server = ServerAddress(text) else {
            throw .usage("'\(text)' is no address of a server; write it as \(ServerAddress.default)")
        }
        return server
    }

    func key(for server: ServerAddress, in environment: [String: String]) -> KeySource {
        if let path = keyFile ?? environment.nonEmpty("PODLEDGER_KEY_FILE") { return .file(path) }
        guard server.isLocal else { return .none }
        let directories = [environment.nonEmpty("PODLEDGER_DATA"), "./data"].compactMap(\.self)
        let paths = directories.map { "\($0)/admin.key" }
        return paths.first { FileManager.default.fileExists(atPath: $0) }.map(KeySource.file) ?? .none
    }
}

extension [String: String] {
    /// An empty variable counts as none.
    fileprivate func nonEmpty(_ name: String) -> String? {
        self[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}
