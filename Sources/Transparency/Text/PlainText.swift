/// The rules that every exchanged text meets before it is looked into.
enum PlainText {
    /// Far beyond a proof of the largest entry with a hundred signatures.
    private static let byteCountMaximum = 1 << 20

    static func decode(_ bytes: [UInt8], as document: Document) throws(TransparencyError) -> String {
        guard bytes.count <= byteCountMaximum else { throw .malformed(document, .tooLong) }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .malformed(document, .notText) }
        guard isPlain(text) else { throw .malformed(document, .controlCharacter) }
        return text
    }

    /// Whether lines end in a newline, and nothing else below the space occurs.
    static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 >= UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
    }
}
