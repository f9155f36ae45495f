/// A file that a log hands out, recognised by its first line.
package enum ExchangedFile: Hashable, Sendable {
    case checkpoint(SignedCheckpoint)
    case inclusion(LogProof)
    case consistency(WitnessRequest)

    package init(_ bytes: [UInt8]) throws(TransparencyError) {
        if bytes.starts(with: LogProof.header.utf8) {
            self = .inclusion(try LogProof(bytes))
        } else if bytes.starts(with: WitnessRequest.prefix.utf8) {
            self = .consistency(try WitnessRequest(bytes))
        } else {
            self = .checkpoint(try SignedCheckpoint(bytes))
        }
    }

    /// Throws unless what the file says follows from the keys and the knowledge of whoever checks.
    package func check(_ knowledge: Knowledge) throws(TransparencyError) -> Acceptance {
        switch self {
        case .checkpoint(let signed):
            Acceptance(signed.checkpoint, signers: try signed.verify(knowledge.keys), claim: .exists)
        case .inclusion(let proof):
            try check(proof, knowledge)
        case .consistency(let request):
            try check(request, knowledge)
        }
    }

    /// The entry is the one at hand, or else the one that came with the proof; either is as good as its hash.
    private func check(_ proof: LogProof, _ knowledge: Knowledge) throws(TransparencyError) -> Acceptance {
        let signers = try proof.checkpoint.verify(knowledge.keys)
        guard let entry = knowledge.entry ?? proof.extra else { throw .entryMissing }
        try proof.verify(leaf: MerkleHash.leaf(entry.span), knowledge.keys)
        let claim = Acceptance.Claim.holds(entry: entry, index: proof.index)
        return Acceptance(proof.checkpoint.checkpoint, signers: signers, claim: claim)
    }

    private func check(_ request: WitnessRequest, _ knowledge: Knowledge) throws(TransparencyError) -> Acceptance {
        let signers = try request.checkpoint.verify(knowledge.keys)
        let earlierRoot = try knowledge.root(ofEarlier: request.earlierSize)
        try request.verify(earlierRoot: earlierRoot, knowledge.keys)
        let claim = Acceptance.Claim.continues(earlierSize: request.earlierSize)
        return Acceptance(request.checkpoint.checkpoint, signers: signers, claim: claim)
    }
}
