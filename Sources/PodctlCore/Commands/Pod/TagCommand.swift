internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// Tags a pod.
struct TagCommand: SessionCommand {
    static let configuration = CommandConfiguration(commandName: "tag", abstract: "Give a pod a tag, or several.")

    @Argument(help: "The pod's id.", transform: NameArgument.podID) var id: String
    @Argument(help: "The tags.", transform: NameArgument.tag) var tags: [String]
    @OptionGroup var seen: VersionOption
    @OptionGroup var options: CommonOptions

    func run(in session: Session) async throws {
        let client = try session.client(options)
        var version = seen.version
        for tag in tags {
            let receipt = try await client.tag(id, tag, ifVersion: version)
            version = version.flatMap { _ in receipt.version }
            try session.show(Presentation(receipt, of: id, did: "tagged \(tag)"), options.output)
        }
    }
}
