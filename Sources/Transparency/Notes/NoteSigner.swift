internal import Crypto

/// The private half of a key; its text stays out of every description.
package struct NoteSigner: Sendable {
    private static let prefix = "PRIVATE+KEY+"

    package let verifier: NoteVerifier
    private let key: Curve25519.Signing.PrivateKey

    /// Makes a new key.
    package init(name: KeyName) {
        self.init(name: name, key: Curve25519.Signing.PrivateKey())
    }

    private init(name: KeyName, key: Curve25519.Signing.PrivateKey) {
        self.key = key
        verifier = NoteVerifier(name: name, key: key.publicKey)
    }

    /// Reads what `text` wrote.
    package init(_ text: String) throws(TransparencyError) {
        guard let rest = text.after(Self.prefix) else { throw .malformedKey(.signerShape) }
        let parsed = try KeyText(rest, shape: .signerShape)
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: parsed.bytes) else {
            throw .malformedKey(.material)
        }
        self.init(name: parsed.identity.name, key: key)
        guard identity == parsed.identity else { throw .malformedKey(.mismatch) }
    }

    package var identity: KeyIdentity { verifier.identity }

    /// The whole key, `PRIVATE+KEY+NAME+HASH+BASE64`, for its own file only.
    package var text: String {
        Self.prefix + KeyText(identity: identity, bytes: Array(key.rawRepresentation)).text
    }

    func sign(_ text: String) throws(TransparencyError) -> NoteSignature {
        guard let bytes = try? key.signature(for: Array(text.utf8)) else { throw .cannotSign(identity) }
        return NoteSignature(key: identity, bytes: Array(bytes))
    }
}

extension NoteSigner: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "PRIVATE+KEY+\(identity)+…" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: ["identity": identity]) }
}
