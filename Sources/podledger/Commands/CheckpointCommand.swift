internal import ArgumentParser
internal import Registry
internal import RegistryAPI
internal import RegistryServer
internal import Transparency

/// Signs what the log is now, for others to hold the log to.
struct CheckpointCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checkpoint",
        abstract: "Sign the number of events and the root of their Merkle tree; a running server does it itself.",
        discussion: """
            Give checkpoints to somebody who keeps them: with one and `podledger prove consistency` anybody can tell that \
            nothing before it was changed. The key is made in the data directory the first time; keep a copy of it, and \
            publish what --keys prints.

            Examples:
              podledger checkpoint > today.checkpoint
              podledger checkpoint --keys
              podledger check today.checkpoint --key 'podledger/abc123+530d903a+AekyeR…'
            """
    )

    @OptionGroup var data: DataOption

    @Flag(help: "Print the verifier keys, the newest last, and sign nothing.")
    var keys = false

    @Flag(
        name: .customLong("rotate-key"),
        help: "Add a key that signs beside the one there is; an older one is let go."
    )
    var rotatesKey = false

    func run() async throws {
        let signer = CheckpointSigner(directory: data.directory)
        if rotatesKey { try await signer.rotateKey() }
        if keys || rotatesKey {
            try DataOutput.write(try signer.verifiers().map(\.text))
        } else {
            try DataOutput.write(asItIs: try await checkpoint(signer))
        }
    }

    private func checkpoint(_ signer: CheckpointSigner) async throws -> String {
        try await data.withRegistry { registry in
            try await registry.signCheckpoint(with: signer).text
        } orServer: { client in
            try await client.signCheckpoint()
        }
    }
}
