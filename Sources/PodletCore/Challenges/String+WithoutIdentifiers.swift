extension String {
    private static let identifierLength = 12

    /// The text with `…` for each run of 12 and more hexadecimal digits, such as the id of a container, which differs
    /// each time.
    var withoutIdentifiers: String {
        var (text, run) = ("", "")
        for character in self {
            if character.isHexDigit {
                run.append(character)
            } else {
                text += Self.replacement(of: run)
                text.append(character)
                run = ""
            }
        }
        return text + Self.replacement(of: run)
    }

    private static func replacement(of run: String) -> String {
        run.utf8.count < identifierLength ? run : "…"
    }
}
