/// The canonical bytes of consecutive entries, one behind the other.
struct CanonicalEntries: Sendable {
    let first: Position
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    /// Begins with none; the first one appended stands at `first`.
    init(first: Position) {
        self.first = first
    }

    var count: Int { ends.count }

    mutating func append(_ entry: Span<UInt8>) {
        for index in entry.indices { bytes.append(entry[index]) }
        ends.append(bytes.count)
    }

    /// Hands them on in order.
    func visit<Failure>(
        _ body: (EntryHeader, Span<UInt8>) throws(Failure) -> Void
    ) throws(Failure) {
        for index in ends.indices {
            let entry = bytes.span.extracting(range(at: index))
            let position = first.advanced(by: UInt64(index))
            guard let header = EntryHeader(position: position, canonicalBytes: entry) else {
                preconditionFailure("only entries are appended")
            }
            try body(header, entry)
        }
    }

    /// Whether the entry at an index has these bytes.
    func hasSame(_ entry: Span<UInt8>, at index: Int) -> Bool {
        let range = range(at: index)
        guard range.count == entry.count else { return false }
        for offset in entry.indices where bytes[range.lowerBound + offset] != entry[offset] { return false }
        return true
    }

    private func range(at index: Int) -> Range<Int> {
        (index == 0 ? 0 : ends[index - 1])..<ends[index]
    }
}
