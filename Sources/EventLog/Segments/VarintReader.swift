/// Reads such numbers from within a range of bytes; past the end, and for more than 64 bits, it answers `nil`.
struct VarintReader {
    private(set) var offset: Int
    let end: Int

    init(_ range: Range<Int>) {
        offset = range.lowerBound
        end = range.upperBound
    }

    @inline(__always)
    mutating func next(in bytes: Span<UInt8>) -> UInt64? {
        guard offset < end else { return nil }
        let byte = bytes[offset]
        offset &+= 1
        return byte < 0x80 ? UInt64(byte) : rest(after: UInt64(byte & 0x7f), in: bytes)
    }

    @inline(__always)
    mutating func nextDifference(in bytes: Span<UInt8>) -> Int64? {
        guard let number = next(in: bytes) else { return nil }
        return Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
    }

    /// Passes by bytes that are not numbers; `false` when there are not as many.
    mutating func skip(_ byteCount: UInt64) -> Bool {
        guard byteCount <= UInt64(end - offset) else { return false }
        offset += Int(byteCount)
        return true
    }

    private mutating func rest(after low: UInt64, in bytes: Span<UInt8>) -> UInt64? {
        var number = low
        for shift in stride(from: 7 as UInt64, through: 63, by: 7) {
            guard offset < end else { return nil }
            let byte = bytes[offset]
            offset &+= 1
            number |= UInt64(byte & 0x7f) << shift
            if byte < 0x80 { return number }
        }
        return nil
    }
}
