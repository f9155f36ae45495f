internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// Ends a claim.
struct ReleaseCommand: SessionCommand {
    static let configuration = CommandConfiguration(commandName: "release", abstract: "End the claim on a pod.")

    @Argument(help: "The pod's id.", transform: NameArgument.podID) var id: String
    @Option(name: .customLong("reason"), help: "Why; kept in the log.") var reason: String?
    @OptionGroup var seen: VersionOption
    @OptionGroup var options: CommonOptions

    func run(in session: Session) async throws {
        let receipt = try await session.client(options).release(id, reason: reason, ifVersion: seen.version)
        try session.show(Presentation(receipt, of: id, did: "released"), options.output)
    }
}
