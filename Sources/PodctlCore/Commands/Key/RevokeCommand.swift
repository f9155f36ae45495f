internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// Ends a key.
struct RevokeCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "Revoke a key for good; whoever uses it is told so from then on.",
        discussion: """
            The last key of an admin that does not expire cannot be revoked. A machine whose key is revoked is not heard \
            any more; `podctl pod rearm` gives it another.
            """
    )

    @Argument(help: "The key's id, as in `podctl keys`.", transform: KeyIDArgument.parse) var id: UInt64
    @Option(name: .customLong("reason"), help: "Why; kept in the log.") var reason: String?
    @Flag(name: .customLong("yes"), help: "Ask nothing.") var isConfirmed = false
    @OptionGroup var options: CommonOptions

    func run(in session: Session) async throws {
        let client = try session.client(options)
        let key = try await client.key(id)
        if !isConfirmed { try await question(key, client.server).ask(in: session) }
        try session.show(Presentation(revoked: key, try await client.revokeKey(id, reason: reason)), options.output)
    }

    private func question(_ key: KeyResource, _ server: String) -> Question {
        Question(
            story: "This would revoke \(key.story.printable), of \(server).",
            question: "Revoke it?",
            unattended: "nobody can be asked here; give --yes to revoke key \(id)",
            declined: "nothing was revoked"
        )
    }
}
