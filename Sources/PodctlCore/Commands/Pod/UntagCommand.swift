internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// Takes tags from a pod.
struct UntagCommand: SessionCommand {
    static let configuration = CommandConfiguration(commandName: "untag", abstract: "Take tags from a pod.")

    @Argument(help: "The pod's id.", transform: NameArgument.podID) var id: String
    @Argument(help: "The tags.", transform: NameArgument.tag) var tags: [String]
    @OptionGroup var seen: VersionOption
    @OptionGroup var options: CommonOptions

    func run(in session: Session) async throws {
        let client = try session.client(options)
        var version = seen.version
        for tag in tags {
            let receipt = try await client.untag(id, tag, ifVersion: version)
            version = version.flatMap { _ in receipt.version }
            try session.show(Presentation(receipt, of: id, did: "untagged \(tag)"), options.output)
        }
    }
}
