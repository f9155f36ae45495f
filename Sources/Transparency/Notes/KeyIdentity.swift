internal import Crypto

/// What a signature says of its key: the name, and four bytes that tell keys of one name apart.
///
/// The four bytes are no proof of anything; the signature is, by the key that one knows.
package struct KeyIdentity: Hashable, Sendable {
    package let name: KeyName
    package let hash: UInt32

    package init(name: KeyName, hash: UInt32) {
        self.name = name
        self.hash = hash
    }

    /// The first bytes of SHA-256(name ‖ newline ‖ kind ‖ public key).
    init(name: KeyName, material: [UInt8]) {
        var hasher = SHA256()
        hasher.update(data: Array(name.text.utf8) + [UInt8(ascii: "\n")] + material)
        self.init(name: name, hash: hasher.finalize().prefix(4).reduce(0) { $0 << 8 | UInt32($1) })
    }
}

extension KeyIdentity: CustomStringConvertible {
    /// As keys are written: `name+hash`.
    package var description: String {
        "\(name)+\(hash.hexadecimal)"
    }
}
