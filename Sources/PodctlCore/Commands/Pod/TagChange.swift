internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// A pod, tags that are put on it or taken off, and how that is shown.
struct TagChange: ParsableArguments {
    @Argument(help: "The pod's id.", transform: NameArgument.podID) var id: String
    @Argument(help: "The tags.", transform: NameArgument.tag) var tags: [String]
    @OptionGroup var seen: VersionOption
    @OptionGroup var options: CommonOptions

    /// Changes one tag after the other, each at the version that the one before left.
    func carryOut(
        in session: Session,
        did past: String,
        _ change: (RegistryClient, _ tag: String, _ version: UInt32?) async throws -> ReceiptResource
    ) async throws {
        let client = try session.client(options)
        var version = seen.version
        for tag in tags {
            let receipt = try await change(client, tag, version)
            version = version.flatMap { _ in receipt.version }
            try session.show(Presentation(receipt, of: id, did: "\(past) \(tag)"), options.output)
        }
    }
}
