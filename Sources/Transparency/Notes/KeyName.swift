/// The name of a key: of a log, its origin, such as `example.com/fleet`.
package struct KeyName: Sendable {
    package let text: String

    /// Returns `nil` for a name that is empty or holds a Unicode space, a plus or a control character.
    package init?(_ text: String) {
        guard !text.isEmpty, text.unicodeScalars.allSatisfy(\.isAllowedInName) else { return nil }
        self.text = text
    }
}

extension KeyName: Hashable {
    /// Names are bytes: one that merely looks the same is another.
    package static func == (left: KeyName, right: KeyName) -> Bool {
        left.text.isIdentical(to: right.text)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(text)
    }
}

extension KeyName: CustomStringConvertible {
    package var description: String { text }
}

extension Unicode.Scalar {
    fileprivate var isAllowedInName: Bool {
        !properties.isWhitespace && self >= " " && self != "+"
    }
}
