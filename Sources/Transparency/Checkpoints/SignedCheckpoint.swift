/// A checkpoint in a signed note; a claim of nobody's until it is verified.
package struct SignedCheckpoint: Hashable, Sendable {
    package let checkpoint: Checkpoint
    package let note: SignedNote

    /// Signs with all the keys of the log, each of which has the log's origin for a name.
    package init(_ checkpoint: Checkpoint, signers: [NoteSigner]) throws(TransparencyError) {
        self.checkpoint = checkpoint
        note = try SignedNote(checkpoint.text, signers: signers)
    }

    package init(_ bytes: [UInt8]) throws(TransparencyError) {
        try self.init(parsing: try PlainText.decode(bytes, as: .checkpoint), as: .checkpoint)
    }

    /// Reads a text that is known to be plain.
    init(parsing text: String, as document: Document) throws(TransparencyError) {
        note = try SignedNote(parsing: text, as: document)
        checkpoint = try Checkpoint(parsing: note.body, as: document)
    }

    package var text: String { note.text }

    /// The known keys that signed; throws unless one of them is the log's own, named for its origin.
    @discardableResult
    package func verify(_ known: [NoteVerifier]) throws(TransparencyError) -> [KeyIdentity] {
        let ofLog = known.filter { $0.identity.name.text.isIdentical(to: checkpoint.origin) }
        guard !ofLog.isEmpty else {
            throw .otherLog(origin: checkpoint.origin, known: known.map(\.identity))
        }
        _ = try note.verify(ofLog)
        return try note.verify(known)
    }
}
