internal import ArgumentParser
internal import RegistryAPI

/// Takes tags from a pod.
struct UntagCommand: SessionCommand {
    static let configuration = CommandConfiguration(commandName: "untag", abstract: "Take tags from a pod.")

    @OptionGroup var change: TagChange

    func run(in session: Session) async throws {
        try await change.carryOut(in: session, did: "untagged") { client, tag, version in
            try await client.untag(change.id, tag, ifVersion: version)
        }
    }
}
