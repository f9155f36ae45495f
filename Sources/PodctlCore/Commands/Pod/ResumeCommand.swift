internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// Gives a paused pod back to the reconciler.
struct ResumeCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume",
        abstract: "Let the reconciler look after a paused pod again."
    )

    @Argument(help: "The pod's id.", transform: NameArgument.podID) var id: String
    @Option(name: .customLong("reason"), help: "Why; kept in the log.") var reason: String?
    @OptionGroup var seen: VersionOption
    @OptionGroup var options: CommonOptions

    func run(in session: Session) async throws {
        let receipt = try await session.client(options).resume(id, reason: reason, ifVersion: seen.version)
        try session.show(Presentation(receipt, of: id, did: "resumed"), options.output)
    }
}
