internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// Says why a pod is as it is.
struct ExplainCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say why a pod is as it is, and what comes next."
    )

    @Argument(help: "The pod's id.", transform: NameArgument.podID) var id: String
    @OptionGroup var past: AsOfOption
    @OptionGroup var options: CommonOptions

    func run(in session: Session) async throws {
        let explanation = try await session.client(options).explain(id, asOf: past.asOf)
        let text = PodExplanation(explanation: explanation, now: session.console.now())
        let presentation = Presentation(whole: explanation, items: [explanation], names: [id]) { _, _ in text.text }
        try session.show(presentation, options.output)
    }
}
