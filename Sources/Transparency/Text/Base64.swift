internal import FoundationEssentials

/// Standard base64 with padding (RFC 4648, section 4), in its one canonical form.
enum Base64 {
    static func text(_ bytes: some Sequence<UInt8>) -> String {
        Data(bytes).base64EncodedString()
    }

    /// Returns `nil` for what `text` would not have written, so that no other text means the same bytes.
    static func bytes(_ text: String) -> [UInt8]? {
        guard let data = Data(base64Encoded: text) else { return nil }
        let bytes = Array(data)
        return Self.text(bytes).isIdentical(to: text) ? bytes : nil
    }
}
