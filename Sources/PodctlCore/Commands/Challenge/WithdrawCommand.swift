internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// Ends a challenge.
struct WithdrawCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Withdraw a challenge, so that it is placed no more.",
        discussion: """
            One that is still placed is refused. With --remove it is taken off its pods too: they are listed first and \
            need a 'y' or --yes.
            """
    )

    @Argument(help: "The challenge's id.", transform: NameArgument.challengeID) var id: String
    @Option(name: .customLong("reason"), help: "Why; kept in the log.") var reason: String?
    @Flag(name: .customLong("remove"), help: "Take it off every pod first.") var removes = false
    @Flag(name: .customLong("yes"), help: "Ask nothing.") var isConfirmed = false
    @OptionGroup var seen: ChallengeVersionOption
    @OptionGroup var options: CommonOptions

    func run(in session: Session) async throws {
        let client = try session.client(options)
        if removes, !isConfirmed { try await ask(try await client.challenge(id), client.server, session) }
        let receipt = try await client.withdraw(id, reason: reason, removing: removes, ifVersion: seen.version)
        try session.show(Presentation(receipt, of: id, did: "withdrawn"), options.output)
    }

    private func ask(_ challenge: ChallengeResource, _ server: String, _ session: Session) async throws {
        guard !challenge.placements.isEmpty else { return }
        let pods = challenge.placements.map(\.pod).joined(separator: ", ")
        let question = Question(
            story: "Challenge \(id) of \(server) would end on \(pods).",
            question: "Withdraw it?",
            unattended: "nobody can be asked here; give --yes to withdraw \(id)",
            declined: "nothing was withdrawn"
        )
        try await question.ask(in: session)
    }
}
