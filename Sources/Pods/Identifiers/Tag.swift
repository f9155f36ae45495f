/// A word that pods share, in the alphabet that DigitalOcean allows, lower-cased.
package struct Tag: CheckedText {
    package static let byteCountMaximum = 64

    package let rawValue: String

    /// Returns `nil` unless the text is 1–64 of letters, digits, `_`, `:` and `-`; capitals are lowered.
    package init?(_ text: String) {
        let bytes = text.utf8.span
        guard (1...Self.byteCountMaximum).contains(bytes.count), bytes.allSatisfy(Self.isAllowed) else { return nil }
        rawValue = bytes.allSatisfy { !$0.isUppercaseLetter } ? text : text.lowercased()
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        byte.isLowercaseLetter || byte.isUppercaseLetter || byte.isDigit
            || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-")
    }

    private init(known: String) {
        rawValue = known
    }
}

extension Tag {
    /// A pod that runs challenges and is expected to beat.
    package static let agent = Tag(known: "agent")

    /// A pod that gives a person a desktop or a shell.
    package static let frontend = Tag(known: "frontend")

    /// Set at creation only, never added or removed later.
    package var isReserved: Bool {
        self == .agent || self == .frontend
    }
}
