extension String {
    /// The text without anything that would steer a terminal or break a line.
    package var printable: String {
        guard unicodeScalars.contains(where: \.steers) else { return self }
        return unicodeScalars.map { $0.steers ? "\\u{\(String($0.value, radix: 16))}" : String($0) }.joined()
    }

    func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }

    /// At most so many characters, the last a mark if some are missing.
    func cut(to count: Int) -> String {
        self.count <= count ? self : prefix(count - 1) + "…"
    }
}

extension Unicode.Scalar {
    fileprivate var steers: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
