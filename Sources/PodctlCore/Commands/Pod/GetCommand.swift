internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// Shows a pod on one line, or as the API has it.
struct GetCommand: SessionCommand {
    static let configuration = CommandConfiguration(commandName: "get", abstract: "Show a pod on one line.")

    @Argument(help: "The pod's id.", transform: NameArgument.podID) var id: String
    @OptionGroup var past: AsOfOption
    @OptionGroup var options: CommonOptions

    func run(in session: Session) async throws {
        let pod = try await session.client(options).pod(id, asOf: past.asOf)
        try session.show(Presentation(pod, now: session.console.now()), options.output)
    }
}
