/// What the texts of both halves of a key have in common: `NAME+HASH+BASE64(01 ‖ 32 bytes)`.
struct KeyText {
    /// Ed25519 in a signed note.
    static let kind: UInt8 = 1

    let identity: KeyIdentity

    /// The public key or the seed, without its kind.
    let bytes: [UInt8]

    init(identity: KeyIdentity, bytes: [UInt8]) {
        self.identity = identity
        self.bytes = bytes
    }

    init(_ text: String, shape: KeyFlaw) throws(TransparencyError) {
        let parts = text.parts(separatedBy: "+", atMost: 3)
        guard parts.count == 3 else { throw .malformedKey(shape) }
        guard let name = KeyName(parts[0]) else { throw .malformedKey(.name) }
        guard let hash = UInt32(parts[1], radix: 16), hash.hexadecimal.isIdentical(to: parts[1]) else {
            throw .malformedKey(.hash)
        }
        guard let material = Base64.bytes(parts[2]), let kind = material.first else { throw .malformedKey(.material) }
        guard kind == Self.kind else { throw .malformedKey(.kind) }
        guard material.count == 33 else { throw .malformedKey(.material) }
        self.init(identity: KeyIdentity(name: name, hash: hash), bytes: Array(material.dropFirst()))
    }

    var text: String {
        "\(identity)+\(Base64.text([Self.kind] + bytes))"
    }
}
