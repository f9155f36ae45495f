/// Why somebody does something, in their own words, for whoever reads the history.
struct Reason: Hashable, Sendable {
    let text: String

    private static let byteCountMaximum = 1_024

    init(_ text: String?, otherwise usual: String) throws(Rejection) {
        let text = text ?? usual
        guard text.utf8.count <= Self.byteCountMaximum else {
            throw .invalid("at reason: \(text.utf8.count) bytes; at most \(Self.byteCountMaximum) are kept")
        }
        self.text = text.isEmpty ? usual : text
    }
}
