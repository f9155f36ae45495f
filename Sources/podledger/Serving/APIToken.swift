/// A token of DigitalOcean's API, fit to stand in a header.
struct APIToken: Hashable, Sendable {
    /// What is one.
    static let form = "one line without spaces"

    let text: String

    /// Returns `nil` for what has anything else than letters, digits and signs, but around it.
    init?(_ text: some StringProtocol) {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard words.count == 1, let word = words.first, word.utf8.allSatisfy(isSign) else { return nil }
        self.text = String(word)
    }
}

private func isSign(_ byte: UInt8) -> Bool {
    (0x21...0x7e).contains(byte)
}
