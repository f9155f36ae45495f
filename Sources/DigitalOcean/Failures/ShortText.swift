/// Words from elsewhere made fit to be shown: one line of 300 characters at most, without markup or controls.
struct ShortText {
    private static let characterCountMaximum = 300

    let rawValue: String

    init(_ text: String, hiding secret: String = "") {
        let visible =
            secret.isEmpty
            ? text
            : text.split(separator: secret, omittingEmptySubsequences: false)
                .joined(separator: "[hidden]")
        let words = Self.withoutMarkup(visible).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        rawValue = String(words.prefix(Self.characterCountMaximum))
    }

    private static func withoutMarkup(_ text: String) -> String {
        var isInTag = false
        let isMarkup = text.drop(while: \.isWhitespace).first == "<"
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isMarkup, scalar == "<" { isInTag = true }
            scalars.append(isInTag || isUnseen(scalar) ? " " : scalar)
            if scalar == ">" { isInTag = false }
        }
        return String(scalars)
    }

    /// Whether a terminal would obey the scalar instead of showing it.
    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
        default: false
        }
    }
}
