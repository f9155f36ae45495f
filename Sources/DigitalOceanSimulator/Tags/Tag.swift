/// A tag, in the spelling of whoever used it first.
struct Tag: Sendable, Codable {
    let name: String
    var lastTagged: Int?

    /// Whether the text may be a tag: `^[a-zA-Z0-9_\-\:]+$`, up to 255 bytes.
    static func isName(_ text: String) -> Bool {
        (1...255).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte)
                    || [UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: ":")].contains(byte)
            }
    }
}
