internal import Crypto

/// A name that its sender gives a command, so that sending it twice does it once.
package struct CommandID: Hashable, Sendable {
    package let text: String

    /// SHA-256 of what was asked; the same name with another hash is a mistake of the sender.
    package let bodyHash: [UInt8]

    /// Returns `nil` for a text that is empty or longer than 128 bytes of UTF-8.
    package init?(text: String, bodyHash: [UInt8]) {
        precondition(bodyHash.count == SHA256.byteCount, "the hash of a command's body has 32 bytes")
        guard (1...Self.byteCountMaximum).contains(text.utf8.count) else { return nil }
        self.text = text
        self.bodyHash = bodyHash
    }

    /// Hashes `body`; returns `nil` for a text that is empty or longer than 128 bytes of UTF-8.
    package init?(text: String, body: [UInt8]) {
        self.init(text: text, bodyHash: Array(SHA256.hash(data: body)))
    }

    static let byteCountMaximum = 128
}
