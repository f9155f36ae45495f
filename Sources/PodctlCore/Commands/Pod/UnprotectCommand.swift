internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// Ends a protection.
struct UnprotectCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "unprotect",
        abstract: "End the protection of a pod."
    )

    @Argument(help: "The pod's id.", transform: NameArgument.podID) var id: String
    @OptionGroup var seen: VersionOption
    @OptionGroup var options: CommonOptions

    func run(in session: Session) async throws {
        let receipt = try await session.client(options).unprotect(id, ifVersion: seen.version)
        try session.show(Presentation(receipt, of: id, did: "unprotected"), options.output)
    }
}
