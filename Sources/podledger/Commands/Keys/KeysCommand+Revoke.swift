internal import ArgumentParser
internal import Pods
internal import Presenting
internal import Registry
internal import RegistryAPI
internal import RegistryServer

extension KeysCommand {
    /// Ends a key.
    struct Revoke: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Revoke a key for good, but the last of an admin that does not expire; a server may be running."
        )

        @OptionGroup var data: DataOption
        @Argument(help: "The key's id, as in `podledger keys list`.", transform: KeyIDArgument.parse) var id: UInt64
        @Option(help: "Why; kept in the log.") var reason: String?
        @OptionGroup var output: OutputOptions

        func run() async throws {
            let receipt = try await data.withRegistry { registry in
                try await registry.revokeKey(EventID(id), reason: reason)
            } orServer: { client in
                try await client.revokeKey(id, reason: reason)
            }
            guard let key = receipt.key else {
                throw RegistryClientError.server("it is not said which key was revoked")
            }
            try DataOutput.write(try Presentation(revoked: key, receipt).lines(output))
        }
    }
}
