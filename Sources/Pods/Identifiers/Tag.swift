internal import NameRules

/// A word that pods share, in the alphabet that DigitalOcean allows, lower-cased.
package struct Tag: CheckedText {
    package let rawValue: String

    /// Returns `nil` unless the text is 1–64 of letters, digits, `_`, `:` and `-`; capitals are lowered.
    package init?(_ text: String) {
        guard NameRule.tag.admits(text) else { return nil }
        rawValue = text.utf8.span.allSatisfy { !$0.isUppercaseLetter } ? text : text.lowercased()
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
