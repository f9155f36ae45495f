/// Takes a text apart line by line.
struct Lines {
    private let document: Document
    private var rest: Substring.UTF8View

    init(_ text: String, of document: Document) {
        self.document = document
        rest = text[...].utf8
    }

    var isEmpty: Bool { rest.isEmpty }

    /// What is left of the text.
    var remainder: String {
        String(decoding: rest, as: UTF8.self)
    }

    /// The next line without its end; throws when it does not end.
    mutating func next() throws(TransparencyError) -> String {
        guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { throw malformed(.unterminated) }
        let line = String(decoding: rest[..<end], as: UTF8.self)
        rest = rest[rest.index(after: end)...]
        return line
    }

    /// The hashes up to an empty line, and past it.
    mutating func path(atMost limit: Int) throws(TransparencyError) -> [MerkleHash] {
        var path: [MerkleHash] = []
        while true {
            let line = try next()
            guard !line.isEmpty else { return path }
            guard path.count < limit else { throw malformed(.tooManyHashes) }
            guard let hash = MerkleHash(base64: line) else { throw malformed(.hash) }
            path.append(hash)
        }
    }

    func malformed(_ flaw: Flaw) -> TransparencyError {
        .malformed(document, flaw)
    }
}
