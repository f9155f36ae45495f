internal import Crypto

/// The public half of a key, by which others check notes.
package struct NoteVerifier: Sendable {
    package let identity: KeyIdentity
    private let key: Curve25519.Signing.PublicKey

    init(name: KeyName, key: Curve25519.Signing.PublicKey) {
        identity = KeyIdentity(name: name, material: [KeyText.kind] + key.rawRepresentation)
        self.key = key
    }

    /// Reads a verifier key (vkey) of the signed-note specification.
    package init(_ text: String) throws(TransparencyError) {
        let parsed = try KeyText(text, shape: .verifierShape)
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: parsed.bytes) else {
            throw .malformedKey(.material)
        }
        self.init(name: parsed.identity.name, key: key)
        guard identity == parsed.identity else { throw .malformedKey(.mismatch) }
    }

    /// The verifier key, `NAME+HASH+BASE64`.
    package var text: String {
        KeyText(identity: identity, bytes: Array(key.rawRepresentation)).text
    }

    func accepts(_ signature: [UInt8], of text: String) -> Bool {
        key.isValidSignature(signature, for: Array(text.utf8))
    }
}

extension NoteVerifier: Hashable {
    package static func == (left: NoteVerifier, right: NoteVerifier) -> Bool {
        left.text.isIdentical(to: right.text)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(identity)
    }
}
