internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// Defines a challenge, or changes it.
struct DefineCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "define",
        abstract: "Define a challenge: a container's image and where it listens.",
        discussion: """
            One that is defined otherwise is left as it is, unless --replace says that it is to change; the pods it is \
            placed on then run the new one. It is defined anew as a whole: a name and ports that are not given are gone.
            """
    )

    @Argument(help: "The challenge's id.", transform: NameArgument.challengeID) var id: String
    @Option(name: .customLong("image"), help: "The container's image, such as ghcr.io/team/name:tag.") var image: String
    @Option(name: .customLong("name"), help: "What people call it; the id when none is given.") var name: String?
    @Option(name: .customLong("port"), help: "Where it listens, such as 8080 or 53/udp; can be repeated.")
    var ports: [String] = []
    @Flag(name: .customLong("replace"), help: "Change a challenge that is there.") var replaces = false
    @OptionGroup var seen: ChallengeVersionOption
    @OptionGroup var options: CommonOptions

    func run(in session: Session) async throws {
        let request = DefineChallengeRequest(id: id, name: name, image: image, ports: ports, replace: replaces)
        let receipt = try await session.client(options).define(request, ifVersion: seen.version)
        try session.show(Presentation(receipt, of: id, did: "defined"), options.output)
    }
}
