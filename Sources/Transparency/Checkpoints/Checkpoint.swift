/// What a log says of itself: how many entries it has, and the root of their tree.
package struct Checkpoint: Sendable {
    /// The log's name, of one line.
    package let origin: String
    package let size: UInt64
    package let root: MerkleHash

    /// Opaque lines that others may add; ours never.
    package let extensions: [String]

    package init(origin: KeyName, size: UInt64, root: MerkleHash) {
        self.origin = origin.text
        self.size = size
        self.root = root
        extensions = []
    }

    /// Reads a checkpoint that stands alone, without signatures.
    init(_ bytes: [UInt8]) throws(TransparencyError) {
        try self.init(parsing: try PlainText.decode(bytes, as: .checkpoint), as: .checkpoint)
    }

    /// Reads the body of a note by c2sp.org/tlog-checkpoint.
    init(parsing body: String, as document: Document) throws(TransparencyError) {
        var lines = Lines(body, of: document)
        origin = try lines.next()
        guard !origin.isEmpty else { throw lines.malformed(.origin) }
        guard let size = UInt64(canonical: try lines.next()) else { throw lines.malformed(.size) }
        guard let root = MerkleHash(base64: try lines.next()) else { throw lines.malformed(.root) }
        guard size > 0 || root == .empty else { throw lines.malformed(.rootOfNothing) }
        self.size = size
        self.root = root
        var extensions: [String] = []
        while !lines.isEmpty { extensions.append(try lines.next()) }
        guard extensions.allSatisfy({ !$0.isEmpty }) else { throw lines.malformed(.emptyExtension) }
        self.extensions = extensions
    }

    /// What is signed.
    package var text: String {
        ([origin, "\(size)", root.base64] + extensions).map { $0 + "\n" }.joined()
    }
}

extension Checkpoint: Hashable {
    package static func == (left: Checkpoint, right: Checkpoint) -> Bool {
        left.text.isIdentical(to: right.text)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(root)
    }
}
