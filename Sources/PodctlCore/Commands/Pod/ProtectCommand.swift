internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// Protects a pod.
struct ProtectCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "protect",
        abstract: "Keep a pod from being retired and its droplet from being deleted."
    )

    @Argument(help: "The pod's id.", transform: NameArgument.podID) var id: String
    @OptionGroup var seen: VersionOption
    @OptionGroup var options: CommonOptions

    func run(in session: Session) async throws {
        let receipt = try await session.client(options).protect(id, ifVersion: seen.version)
        try session.show(Presentation(receipt, of: id, did: "protected"), options.output)
    }
}
