internal import NameRules

/// The name of an attribute.
package struct AttributeKey: CheckedText {
    package let rawValue: String

    /// Returns `nil` unless the text is a lower-case letter and up to 62 of `a-z`, `0-9`, `_`, `.` and `-`.
    package init?(_ rawValue: String) {
        guard NameRule.attributeKey.admits(rawValue) else { return nil }
        self.rawValue = rawValue
    }

    private init(known: String) {
        rawValue = known
    }
}

extension AttributeKey {
    /// When the serving droplet beat last, in Unix milliseconds; the registry sets it and nobody else.
    package static let lastbeat = AttributeKey(known: "lastbeat")
    package static let region = AttributeKey(known: "region")
    package static let size = AttributeKey(known: "size")

    /// Whether the pod's own machines may set it: what it says is a machine's word, and nobody else's.
    package var isMachines: Bool {
        rawValue.hasPrefix("self.")
    }

    /// Whether only the registry itself sets the attribute.
    package var isRegistryOwned: Bool {
        self == .lastbeat
    }

    /// Whether selectors take the name for a column's.
    package var isColumn: Bool {
        Term.Field.columns[rawValue] != nil
    }

    /// Whether the value would be a secret, which the log must never hold in clear.
    package var namesSecret: Bool {
        rawValue.hasSuffix("_password")
    }
}
