internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// Has pods run a challenge.
struct PlaceCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "place",
        abstract: "Place a challenge on pods, which then run it.",
        discussion: "Challenges are placed on agents: pods created with the tag `agent`."
    )

    @Argument(help: "The challenge's id.", transform: NameArgument.challengeID) var id: String
    @OptionGroup var selection: PodSelection
    @OptionGroup var options: CommonOptions

    func run(in session: Session) async throws {
        let client = try session.client(options)
        try await session.each(try await selection.ids(client), named: \.self) { pod in
            let receipt = try await client.place(id, on: pod)
            try session.show(Presentation(receipt, of: pod, did: "given \(id)"), options.output)
        }
    }
}
