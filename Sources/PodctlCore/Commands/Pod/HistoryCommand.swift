internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// Shows the events of a pod.
struct HistoryCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "Show what happened to a pod, who did it and what led to it."
    )

    @Argument(help: "The pod's id.", transform: NameArgument.podID) var id: String
    @OptionGroup var past: AsOfOption
    @OptionGroup var options: CommonOptions

    func run(in session: Session) async throws {
        let events = try await session.client(options).history(of: id, asOf: past.asOf)
        try session.show(Presentation(events, showsPod: false), options.output)
    }
}
