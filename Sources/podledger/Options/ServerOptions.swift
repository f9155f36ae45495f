internal import ArgumentParser
internal import Foundation
internal import RegistryServer
internal import Transparency

/// What the server serves beside the registry, and how it is reached.
struct ServerOptions: ParsableArguments {
    @Option(help: "The directory of templates (default: the one beside the program, or ./tools/templates).")
    var templates: String?

    @Option(help: "The podlet that new machines fetch (default: the one beside the program).")
    var podlet: String?

    @Option(name: .customLong("public-url"), help: "The server's address as machines reach it (default: --listen).")
    var publicURL: String?

    @Flag(
        name: .customLong("insecure-public-bind"),
        help: "Listen on an address that other machines reach, though keys then travel in clear."
    )
    var allowsPublicBind = false

    /// What the server is told, checked as far as can be before there is a registry.
    func configuration(_ listen: ListenAddress, _ data: DataOption) throws -> RegistryServerConfiguration {
        var configuration = RegistryServerConfiguration(templates: try catalogue(), podlet: try podletFile())
        configuration.signer = CheckpointSigner(directory: data.directory)
        configuration.host = listen.host
        configuration.port = listen.port
        configuration.allowsPublicBind = allowsPublicBind
        try configuration.validate()
        return configuration
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
