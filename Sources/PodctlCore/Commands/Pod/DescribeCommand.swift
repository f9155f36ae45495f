internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// Shows all that is known of a pod.
struct DescribeCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "describe",
        abstract: "Show all that is known of a pod, with its newest events."
    )

    @Argument(help: "The pod's id.", transform: NameArgument.podID) var id: String
    @OptionGroup var past: AsOfOption
    @OptionGroup var options: CommonOptions

    func run(in session: Session) async throws {
        let client = try session.client(options)
        let pod = try await client.pod(id, asOf: past.asOf)
        let events = try await client.history(of: id, asOf: past.asOf).events
        let description = PodDescription(pod: pod, events: events, now: session.console.now())
        let presentation = Presentation(whole: pod, items: [pod], names: [pod.id]) { _, _ in description.text }
        try session.show(presentation, options.output)
    }
}
