internal import Crypto
internal import FoundationEssentials

extension Key {
    /// The MD5 fingerprint, as pairs of digits with colons; `nil` for a line that is not a public key.
    static func fingerprint(of publicKey: String) -> String? {
        let parts = publicKey.split(separator: " ")
        guard parts.count >= 2, let blob = Data(base64Encoded: String(parts[1])), !blob.isEmpty else { return nil }
        return Insecure.MD5.hash(data: blob).map { hexadecimal($0) }.joined(separator: ":")
    }

    /// Two keys that an account has from the start; nobody has their private halves.
    static let seeded = [
        41_000_001: seed(41_000_001, "operator laptop", byte: 0x11),
        41_000_002: seed(41_000_002, "operator workstation", byte: 0x22),
    ]

    private static func seed(_ id: Int, _ name: String, byte: UInt8) -> Key {
        let type = Array("ssh-ed25519".utf8)
        let blob = [0, 0, 0, UInt8(type.count)] + type + [0, 0, 0, 32] + [UInt8](repeating: byte, count: 32)
        let publicKey = "ssh-ed25519 \(Data(blob).base64EncodedString()) \(name)"
        return Key(id: id, fingerprint: fingerprint(of: publicKey) ?? "", publicKey: publicKey, name: name)
    }
}
