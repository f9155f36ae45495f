internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// Lists challenges.
struct ChallengesCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "challenges",
        abstract: "List challenges in whose id, name or image every keyword stands."
    )

    @Argument(help: "What the challenges must mention.") var keywords: [String] = []
    @Flag(name: .customLong("all"), help: "Withdrawn challenges too.") var includesWithdrawn = false
    @OptionGroup var past: AsOfOption
    @OptionGroup var options: CommonOptions

    func run(in session: Session) async throws {
        let list = try await session.client(options)
            .challenges(keywords, includingWithdrawn: includesWithdrawn, asOf: past.asOf)
        try session.show(Presentation(list, now: session.console.now()), options.output)
    }
}
