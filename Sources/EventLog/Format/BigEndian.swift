// Integers are stored with the highest byte first, so that the order of bytes is the order of numbers.

extension OutputSpan<UInt8> {
    @inline(__always)
    mutating func append<Integer: FixedWidthInteger>(bigEndian value: Integer) {
        for shift in stride(from: Integer.bitWidth - 8, through: 0, by: -8) {
            append(UInt8(truncatingIfNeeded: value >> Integer(truncatingIfNeeded: shift)))
        }
    }

    mutating func append(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { append(byte) }
    }
}

extension Span<UInt8> {
    /// The integer whose highest byte is at `offset`.
    @inline(__always)
    func bigEndian<Integer: FixedWidthInteger>(at offset: Int, as type: Integer.Type = Integer.self) -> Integer {
        var value: Integer = 0
        for index in offset..<(offset + Integer.bitWidth / 8) {
            value = (value << 8) | Integer(truncatingIfNeeded: self[index])
        }
        return value
    }

    func position(at offset: Int) -> Position {
        Position(rawValue: bigEndian(at: offset))
    }
}
