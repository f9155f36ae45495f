/// Builds the head of the final response from the lines libcurl hands over, one at a time.
struct ResponseHeadParser {
    private var pending: ResponseHead?

    /// The head, once its empty line has come; interim (1xx) heads are left out.
    private(set) var head: ResponseHead?

    /// Takes one line; those after the head are trailers, which nobody here reads.
    mutating func receive(_ line: String) {
        guard head == nil else { return }
        let line = line.trimmingTrailingNewline()
        if line.isEmpty {
            endHead()
        } else if line.hasPrefix("HTTP/") {
            pending = Self.status(of: line).map { ResponseHead(status: $0) }
        } else if let colon = line.firstIndex(of: ":") {
            let value = line[line.index(after: colon)...]
            pending?.headers.append(name: String(line[..<colon]), value: value.trimmingBlanks())
        }
    }

    private mutating func endHead() {
        guard let pending, pending.status >= 200 else { return }
        head = pending
    }

    private static func status(of line: Substring) -> Int? {
        let parts = line.split(separator: " ", maxSplits: 2)
        return parts.count >= 2 ? Int(parts[1]) : nil
    }
}

extension String {
    fileprivate func trimmingTrailingNewline() -> Substring {
        var line = Substring(self).unicodeScalars
        while line.last == "\n" || line.last == "\r" { line.removeLast() }
        return Substring(line)
    }
}

extension Substring {
    fileprivate func trimmingBlanks() -> String {
        let isBlank = { (character: Character) in character == " " || character == "\t" }
        var text = drop(while: isBlank)
        while let last = text.last, isBlank(last) { text.removeLast() }
        return String(text)
    }
}
