internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// Shows all that is known of a challenge.
struct ShowCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a challenge, and the pods it is placed on."
    )

    @Argument(help: "The challenge's id.", transform: NameArgument.challengeID) var id: String
    @OptionGroup var past: AsOfOption
    @OptionGroup var options: CommonOptions

    func run(in session: Session) async throws {
        let challenge = try await session.client(options).challenge(id, asOf: past.asOf)
        let description = ChallengeDescription(challenge: challenge, now: session.console.now())
        let presentation = Presentation(whole: challenge, items: [challenge], names: [id]) { _, _ in description.text }
        try session.show(presentation, options.output)
    }
}
