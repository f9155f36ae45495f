internal import FoundationEssentials

/// The SHA-256 of a server's public key (its SubjectPublicKeyInfo), written as libcurl does: `sha256//…`.
///
/// It outlives certificates: one that is renewed for the same key has the same pin.
package struct KeyPin: Hashable, Sendable {
    private static let prefix = "sha256//"
    private static let digestByteCount = 32

    private let digest: [UInt8]

    /// Returns `nil` unless it is a SHA-256.
    package init?(digest: some Sequence<UInt8>) {
        self.digest = Array(digest)
        guard self.digest.count == Self.digestByteCount else { return nil }
    }

    /// Returns `nil` unless the text is `sha256//` and the base64 of a SHA-256.
    package init?(_ text: some StringProtocol) {
        guard text.hasPrefix(Self.prefix) else { return nil }
        let encoded = String(text.dropFirst(Self.prefix.count))
        guard let digest = Data(base64Encoded: encoded), digest.base64EncodedString() == encoded else { return nil }
        self.init(digest: digest)
    }
}

extension KeyPin: CustomStringConvertible {
    package var description: String { Self.prefix + Data(digest).base64EncodedString() }
}
