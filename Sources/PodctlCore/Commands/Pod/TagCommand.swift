internal import ArgumentParser
internal import RegistryAPI

/// Tags a pod.
struct TagCommand: SessionCommand {
    static let configuration = CommandConfiguration(commandName: "tag", abstract: "Give a pod a tag, or several.")

    @OptionGroup var change: TagChange

    func run(in session: Session) async throws {
        try await change.carryOut(in: session, did: "tagged") { client, tag, version in
            try await client.tag(change.id, tag, ifVersion: version)
        }
    }
}
