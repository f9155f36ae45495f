internal import ArgumentParser
internal import Foundation
internal import Logging
internal import RegistryAPI
internal import RegistryServer
internal import Transparency

/// What the server serves beside the registry, and how it is reached.
struct ServerOptions: ParsableArguments {
    @Option(help: "The directory of templates (default: the one beside the program, or ./tools/templates).")
    var templates: String?

    @Option(help: "The podlet that new machines fetch (default: the one beside the program).")
    var podlet: String?

    @Option(
        name: .customLong("public-url"),
        help: "The server's address as machines reach it (default: --listen, unless that is this machine's own)."
    )
    var publicAddress: String?

    @Flag(
        name: .customLong("insecure-public-bind"),
        help: "Listen on an address that other machines reach, though keys then travel in clear."
    )
    var allowsPublicBind = false

    @Option(
        name: .customLong("connections"),
        help: """
            How many connections are served at a time, while others wait; more than there are pods, since each keeps one \
            (default: \(OpenFiles.connectionDefault), or what the limit of open files allows).
            """
    )
    var connectionMaximum: Int?

    func validate() throws {
        guard publicAddress == nil || publicURL != nil else {
            throw ValidationError("--public-url is \(ServerAddress.form)")
        }
    }

    /// The server's address as machines are told it.
    var publicURL: String? {
        publicAddress.flatMap(ServerAddress.init)?.address
    }

    /// What the server is told, checked as far as can be before there is a registry.
    func configuration(_ listen: ListenAddress, _ data: DataOption, _ tls: TLSOptions) throws
        -> RegistryServerConfiguration
    {
        var configuration = RegistryServerConfiguration(templates: try catalogue(), podlet: try podletFile())
        configuration.signer = CheckpointSigner(directory: data.directory)
        configuration.host = listen.host
        configuration.port = listen.port
        configuration.allowsPublicBind = allowsPublicBind || tls.isSelfSigned
        configuration.certificate = try tls.givenCertificate()
        configuration.connectionMaximum = try OpenFiles.allow(connections: connectionMaximum)
        try configuration.validate()
        return configuration
    }

    /// Says that fewer connections are served than by default, where nobody asked for that.
    func warn(of configuration: RegistryServerConfiguration, _ logger: Logger) {
        guard connectionMaximum == nil, let count = configuration.connectionMaximum else { return }
        guard count < OpenFiles.connectionDefault else { return }
        logger.warning(
            """
            only \(count) connections are served at a time, and a pod takes one: this process may open no more files; \
            raise its limit (LimitNOFILE=, ulimit -Hn) for more
            """
        )
    }

    private func catalogue() throws -> TemplateCatalogue {
        if let templates { return try TemplateCatalogue(directory: templates) }
        for directory in [Self.besideProgram("templates"), "tools/templates"] where Self.exists(directory) {
            return try TemplateCatalogue(directory: directory)
        }
        return TemplateCatalogue()
    }

    private func podletFile() throws -> PodletFile? {
        if let podlet { return try PodletFile(path: podlet) }
        let beside = Self.besideProgram("podlet")
        return Self.exists(beside) ? try PodletFile(path: beside) : nil
    }

    private static func besideProgram(_ name: String) -> String {
        let program = Bundle.main.executableURL?.resolvingSymlinksInPath() ?? URL(filePath: CommandLine.arguments[0])
        return program.deletingLastPathComponent().appending(component: name).path()
    }

    private static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: path)
    }
}
