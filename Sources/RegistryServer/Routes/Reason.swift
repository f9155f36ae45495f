/// Why somebody does something, in their own words, for whoever reads the history.
struct Reason: Hashable, Sendable {
    let text: String

    private static let byteCountMaximum = 1_024

    /// Who gives no reason is one; what was done is said wherever the reason is told.
    init(_ text: String?, by actor: String) throws(Rejection) {
        let usual = "asked for by \(actor)"
        let text = text ?? usual
        guard text.utf8.count <= Self.byteCountMaximum else {
            throw .invalid("at reason: \(text.utf8.count) bytes; at most \(Self.byteCountMaximum) are kept")
        }
        self.text = text.isEmpty ? usual : text
    }
}
