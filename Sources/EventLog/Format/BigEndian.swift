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
    func bigEndian<Integer: FixedWidthInteger & BitwiseCopyable>(
        at offset: Int,
        as type: Integer.Type = Integer.self
    ) -> Integer {
        precondition(offset >= 0 && offset + Integer.bitWidth / 8 <= count, "the integer is within the bytes")
        return unsafe withUnsafeBytes { bytes in
            Integer(bigEndian: unsafe bytes.loadUnaligned(fromByteOffset: offset, as: Integer.self))
        }
    }

    func position(at offset: Int) -> Position {
        Position(rawValue: bigEndian(at: offset))
    }
}
