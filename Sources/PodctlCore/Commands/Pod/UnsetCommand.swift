internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// Removes attributes of a pod.
struct UnsetCommand: SessionCommand {
    static let configuration = CommandConfiguration(commandName: "unset", abstract: "Remove attributes of a pod.")

    @Argument(help: "The pod's id.", transform: NameArgument.podID) var id: String
    @Argument(help: "The attributes' keys.", transform: NameArgument.key) var keys: [String]
    @OptionGroup var seen: VersionOption
    @OptionGroup var options: CommonOptions

    func run(in session: Session) async throws {
        let client = try session.client(options)
        var version = seen.version
        for key in keys {
            let receipt = try await client.unset(id, key, ifVersion: version)
            version = version.flatMap { _ in receipt.version }
            try session.show(Presentation(receipt, of: id, did: "unset \(key)"), options.output)
        }
    }
}
