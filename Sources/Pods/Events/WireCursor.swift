/// Walks over the fields of a protobuf message as our own writer puts them: varints and byte strings, of low numbers.
///
/// It is no second protobuf library: whatever else may stand in a message is `Unusual`, and left to the real one.
struct WireCursor {
    /// A field's number, and its value or where its bytes stand.
    enum Field {
        case varint(UInt8, UInt64)
        case bytes(UInt8, Range<Int>)
    }

    /// Something that is not ours to read, be it damage or a writer of another version.
    struct Unusual: Error {}

    private var offset = 0

    /// The next field, or `nil` at the end.
    mutating func next(in message: Span<UInt8>) throws(Unusual) -> Field? {
        guard offset < message.count else { return nil }
        let tag = message[offset]
        guard tag < 0x80 else { throw Unusual() }
        offset += 1
        switch tag & 7 {
        case 0: return .varint(tag >> 3, try varint(in: message))
        case 2: return .bytes(tag >> 3, try countedBytes(in: message))
        default: throw Unusual()
        }
    }

    private mutating func countedBytes(in message: Span<UInt8>) throws(Unusual) -> Range<Int> {
        let count = try varint(in: message)
        let start = offset
        guard count <= UInt64(message.count - start) else { throw Unusual() }
        offset += Int(count)
        return start..<offset
    }

    private mutating func varint(in message: Span<UInt8>) throws(Unusual) -> UInt64 {
        var value: UInt64 = 0
        for shift in stride(from: 0, to: UInt64.bitWidth - 1, by: 7) {
            guard offset < message.count else { throw Unusual() }
            let byte = message[offset]
            offset += 1
            value |= UInt64(byte & 0x7f) << UInt64(shift)
            if byte < 0x80 { return value }
        }
        throw Unusual()
    }
}
