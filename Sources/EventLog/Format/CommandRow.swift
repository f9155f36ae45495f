/// A row of `commands`: first position, count, and the hash of what was asked.
struct CommandRow: Hashable, Sendable {
    let first: Position
    let count: UInt32
    let bodyHash: [UInt8]

    static var byteCount: Int { 8 + 4 + 32 }

    var bytes: [UInt8] {
        [UInt8](capacity: Self.byteCount) { output in
            output.append(bigEndian: first.rawValue)
            output.append(bigEndian: count)
            output.append(bodyHash)
        }
    }
}

extension CommandRow {
    /// Returns `nil` for bytes that are no such row.
    init?(_ bytes: Span<UInt8>) {
        guard bytes.count == Self.byteCount else { return nil }
        first = bytes.position(at: 0)
        count = bytes.bigEndian(at: 8)
        bodyHash = bytes.copy(of: 12..<Self.byteCount)
    }

    func receipt(head: Position) -> Receipt {
        Receipt(first: first, count: Int(count), isRepeat: true, head: head)
    }
}
