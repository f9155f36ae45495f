/// An entry's place under a signed checkpoint, in the form of c2sp.org/tlog-proof: it checks alone and offline.
package struct LogProof: Hashable, Sendable {
    static let header = "c2sp.org/tlog-proof@v1"

    /// Nobody signed it: trust it only as far as the proof does, as when it holds the entry that is proven.
    package let extra: [UInt8]?

    /// Zero-based: one less than the position.
    package let index: UInt64
    package let path: [MerkleHash]
    package let checkpoint: SignedCheckpoint

    package init(index: UInt64, path: [MerkleHash], checkpoint: SignedCheckpoint, extra: [UInt8]? = nil) {
        precondition(extra?.isEmpty != true, "an empty extra is none")
        self.extra = extra
        self.index = index
        self.path = path
        self.checkpoint = checkpoint
    }

    package init(_ bytes: [UInt8]) throws(TransparencyError) {
        var lines = Lines(try PlainText.decode(bytes, as: .inclusion), of: .inclusion)
        guard try lines.next().isIdentical(to: Self.header) else { throw lines.malformed(.header) }
        var line = try lines.next()
        extra = try Self.extra(line, of: lines)
        if extra != nil { line = try lines.next() }
        guard let index = line.after("index ").flatMap(UInt64.init(canonical:)) else { throw lines.malformed(.index) }
        self.index = index
        path = try lines.path(atMost: UInt64.bitWidth)
        checkpoint = try SignedCheckpoint(parsing: lines.remainder, as: .inclusion)
    }

    package var text: String {
        let extraLine = extra.map { "extra \(Base64.text($0))\n" } ?? ""
        return "\(Self.header)\n\(extraLine)index \(index)\n" + path.map { $0.base64 + "\n" }.joined() + "\n"
            + checkpoint.text
    }

    /// Throws unless a known key of the log vouches for a tree that has the leaf at the index.
    package func verify(leaf: MerkleHash, _ known: [NoteVerifier]) throws(TransparencyError) {
        try checkpoint.verify(known)
        let proof = InclusionProof(index: index, size: checkpoint.checkpoint.size, path: path)
        try proof.verify(leaf: leaf, root: checkpoint.checkpoint.root)
    }

    private static func extra(_ line: String, of lines: Lines) throws(TransparencyError) -> [UInt8]? {
        guard let text = line.after("extra ") else { return nil }
        guard let bytes = Base64.bytes(text), !bytes.isEmpty else { throw lines.malformed(.extra) }
        return bytes
    }
}
