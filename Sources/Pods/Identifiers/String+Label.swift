extension String {
    /// Whether the text is 1 to so many of `a-z`, `0-9` and `-`, with no `-` at either end.
    func isLabel(byteCountMaximum: Int) -> Bool {
        let dash = UInt8(ascii: "-")
        guard (1...byteCountMaximum).contains(utf8.count), utf8.first != dash, utf8.last != dash else { return false }
        return utf8.allSatisfy { $0.isLowercaseLetter || $0.isDigit || $0 == dash }
    }
}
