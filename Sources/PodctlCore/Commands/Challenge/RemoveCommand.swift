internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// Has pods stop a challenge.
struct RemoveCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Remove a challenge from pods, which then stop it."
    )

    @Argument(help: "The challenge's id.", transform: NameArgument.challengeID) var id: String
    @OptionGroup var selection: PodSelection
    @OptionGroup var options: CommonOptions

    func run(in session: Session) async throws {
        let client = try session.client(options)
        try await session.each(try await selection.ids(client), named: \.self) { pod in
            let receipt = try await client.remove(id, from: pod)
            let presentation = Presentation(receipt, of: pod, did: "rid of \(id)")
            try session.show(presentation, options.output)
        }
    }
}
