internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// Gives up on what is left of a retired pod.
struct AbandonCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "abandon",
        abstract: "Stop trying to delete a retired pod's droplet; from then on it is yours to delete.",
        discussion: """
            For a deletion that DigitalOcean never carries out. The reconciler does nothing more for the pod; a \
            droplet that is still there is shown by `podctl orphans`, and it still costs money.
            """
    )

    @Argument(help: "The pod's id.", transform: NameArgument.podID) var id: String
    @Option(name: .customLong("reason"), help: "Why; kept in the log.") var reason: String
    @Flag(name: .customLong("yes"), help: "Ask nothing.") var isConfirmed = false
    @OptionGroup var options: CommonOptions

    func run(in session: Session) async throws {
        let client = try session.client(options)
        let pod = try await client.pod(id)
        if !isConfirmed { try await question(pod, client.server).ask(in: session) }
        let seen = isConfirmed ? nil : pod.version
        let receipt = try await client.abandon(id, reason: reason, ifVersion: seen)
        try session.show(Presentation(receipt, of: id, did: "abandoned"), options.output)
    }

    private func question(_ pod: PodResource, _ server: String) -> Question {
        let droplet = pod.droplet?.id.map { "droplet \($0)" } ?? "a droplet that may still appear"
        return Question(
            story: "Nobody but you would delete \(droplet) of pod \(pod.id) of \(server) any more.",
            question: "Abandon it?",
            unattended: "nobody can be asked here; give --yes to abandon \(pod.id)",
            declined: "nothing was abandoned"
        )
    }
}
