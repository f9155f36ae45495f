/// That a signed checkpoint only adds to an earlier one, in the form of the body of `add-checkpoint` in
/// c2sp.org/tlog-witness: the same file convinces a person with the earlier checkpoint and any witness.
package struct WitnessRequest: Hashable, Sendable {
    static let prefix = "old "
    private static let pathLengthMaximum = 63

    package let earlierSize: UInt64
    package let path: [MerkleHash]
    package let checkpoint: SignedCheckpoint

    package init(earlierSize: UInt64, path: [MerkleHash], checkpoint: SignedCheckpoint) {
        self.earlierSize = earlierSize
        self.path = path
        self.checkpoint = checkpoint
    }

    package init(_ bytes: [UInt8]) throws(TransparencyError) {
        var lines = Lines(try PlainText.decode(bytes, as: .consistency), of: .consistency)
        guard let earlierSize = try lines.next().after(Self.prefix).flatMap(UInt64.init(canonical:)) else {
            throw lines.malformed(.earlierSize)
        }
        self.earlierSize = earlierSize
        path = try lines.path(atMost: Self.pathLengthMaximum)
        checkpoint = try SignedCheckpoint(parsing: lines.remainder, as: .consistency)
    }

    package var text: String {
        "\(Self.prefix)\(earlierSize)\n" + path.map { $0.base64 + "\n" }.joined() + "\n" + checkpoint.text
    }

    /// Throws unless a known key of the log vouches for a tree that begins with the earlier one.
    package func verify(earlierRoot: MerkleHash, _ known: [NoteVerifier]) throws(TransparencyError) {
        try checkpoint.verify(known)
        let later = checkpoint.checkpoint
        let proof = ConsistencyProof(earlierSize: earlierSize, size: later.size, path: path)
        try proof.verify(earlierRoot: earlierRoot, root: later.root)
    }
}
