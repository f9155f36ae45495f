/// A signature and the key it says it is by.
package struct NoteSignature: Hashable, Sendable {
    private static let mark = "— "
    private static let hashByteCount = 4

    package let key: KeyIdentity
    package let bytes: [UInt8]

    init(key: KeyIdentity, bytes: [UInt8]) {
        self.key = key
        self.bytes = bytes
    }

    /// Returns `nil` unless the line is `— NAME BASE64`, and the base64 that of a key's hash and more.
    init?(line: String) {
        guard let parts = line.after(Self.mark)?.parts(separatedBy: " ", atMost: 2), parts.count == 2 else {
            return nil
        }
        guard let name = KeyName(parts[0]), let decoded = Base64.bytes(parts[1]) else { return nil }
        guard decoded.count > Self.hashByteCount else { return nil }
        let hash = decoded.prefix(Self.hashByteCount).reduce(0) { $0 << 8 | UInt32($1) }
        self.init(key: KeyIdentity(name: name, hash: hash), bytes: Array(decoded.dropFirst(Self.hashByteCount)))
    }

    /// The line without its end.
    package var line: String {
        let hash = stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: key.hash >> UInt32($0)) }
        return "\(Self.mark)\(key.name) \(Base64.text(hash + bytes))"
    }
}
