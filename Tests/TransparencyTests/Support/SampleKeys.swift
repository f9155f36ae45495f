import Testing

@testable import Transparency

/// New keys for names known to be good.
func makeSigner(_ name: String = "log.example/fleet") throws -> NoteSigner {
    NoteSigner(name: try #require(KeyName(name)))
}

extension SampleLog {
    func checkpoint(size: Int, _ signers: NoteSigner...) throws -> SignedCheckpoint {
        let name = try #require(signers.first).identity.name
        let checkpoint = Checkpoint(origin: name, size: UInt64(size), root: root(size: size))
        return try SignedCheckpoint(checkpoint, signers: signers)
    }

    /// A proof that carries its entry.
    func proof(of index: Int, size: Int, _ signer: NoteSigner) throws -> LogProof {
        LogProof(
            index: UInt64(index),
            path: inclusion(of: index, size: size).path,
            checkpoint: try checkpoint(size: size, signer),
            extra: entries[index]
        )
    }

    func request(from earlier: Int, to size: Int, _ signer: NoteSigner) throws -> WitnessRequest {
        WitnessRequest(
            earlierSize: UInt64(earlier),
            path: consistency(from: earlier, to: size).path,
            checkpoint: try checkpoint(size: size, signer)
        )
    }
}
