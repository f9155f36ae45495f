/// A text and signatures of it, in the form of c2sp.org/signed-note; nobody vouches for it until it is verified.
package struct SignedNote: Hashable, Sendable {
    private static let signatureCountMaximum = 100

    /// What is signed, the last newline included.
    package let body: String
    package private(set) var signatures: [NoteSignature]

    /// Signs a text of whole lines with each of the keys.
    package init(_ body: String, signers: [NoteSigner]) throws(TransparencyError) {
        precondition(PlainText.isPlain(body) && body.utf8.last == UInt8(ascii: "\n"), "a note's text is whole lines")
        precondition(!signers.isEmpty, "a note has a signature")
        self.body = body
        signatures = []
        for signer in signers { signatures.append(try signer.sign(body)) }
    }

    package init(_ bytes: [UInt8]) throws(TransparencyError) {
        try self.init(parsing: try PlainText.decode(bytes, as: .note), as: .note)
    }

    /// Reads a text that is known to be plain.
    init(parsing text: String, as document: Document) throws(TransparencyError) {
        guard let (body, rest) = text.halvesAtLastEmptyLine, !rest.isEmpty else {
            throw .malformed(document, .signaturesMissing)
        }
        self.body = body
        signatures = []
        var lines = Lines(rest, of: document)
        while !lines.isEmpty {
            guard let signature = NoteSignature(line: try lines.next()) else { throw lines.malformed(.signature) }
            guard signatures.count < Self.signatureCountMaximum else { throw lines.malformed(.tooManySignatures) }
            signatures.append(signature)
        }
    }

    /// The note as it is exchanged, byte for byte what was read.
    package var text: String {
        body + "\n" + signatures.map { $0.line + "\n" }.joined()
    }

    /// The known keys that signed, of which there is at least one.
    ///
    /// Signatures by other keys are passed by; a wrong one in the name of a known key makes the whole note worthless.
    package func verify(_ known: [NoteVerifier]) throws(TransparencyError) -> [KeyIdentity] {
        var signed: [KeyIdentity] = []
        for signature in signatures {
            for verifier in known where verifier.identity == signature.key {
                guard verifier.accepts(signature.bytes, of: body) else { throw .badSignature(signature.key) }
                signed.append(signature.key)
            }
        }
        guard !signed.isEmpty else { throw .unsigned(known: known.map(\.identity)) }
        return signed
    }
}

extension String {
    /// The whole lines before the last empty line, and all after it.
    fileprivate var halvesAtLastEmptyLine: (String, String)? {
        let bytes = Array(utf8)
        let newline = UInt8(ascii: "\n")
        guard let end = bytes.indices.dropFirst().last(where: { bytes[$0] == newline && bytes[$0 - 1] == newline })
        else {
            return nil
        }
        return (String(decoding: bytes[..<end], as: UTF8.self), String(decoding: bytes[(end + 1)...], as: UTF8.self))
    }
}
