// Numbers of a fixed count of bits, one after another from the lowest bit of the first byte up.

/// Writes packed numbers.
struct PackedNumberWriter {
    private(set) var bytes: [UInt8] = []
    private var pending: UInt64 = 0
    private var pendingBitCount = 0

    /// Appends the lowest `width` bits of a number, of which 56 can be pending at once.
    mutating func append(_ number: UInt64, width: Int) {
        guard width <= Self.widthMaximum else { return appendWord(number) }
        pending |= number << UInt64(pendingBitCount)
        pendingBitCount += width
        while pendingBitCount >= 8 {
            bytes.append(UInt8(truncatingIfNeeded: pending))
            pending >>= 8
            pendingBitCount -= 8
        }
    }

    /// Fills the last byte with zeros.
    mutating func finish() {
        if pendingBitCount > 0 { bytes.append(UInt8(truncatingIfNeeded: pending)) }
        (pending, pendingBitCount) = (0, 0)
    }

    private mutating func appendWord(_ number: UInt64) {
        precondition(pendingBitCount == 0, "a column of whole words begins at a byte")
        for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift))) }
    }

    /// The widest number that is packed; wider ones take whole words.
    static let widthMaximum = 56

    /// The width that holds every number up to `maximum`.
    static func width(of maximum: UInt64) -> Int {
        let width = UInt64.bitWidth - maximum.leadingZeroBitCount
        return width <= widthMaximum ? width : UInt64.bitWidth
    }
}

extension Span<UInt8> {
    /// The packed number that begins at a bit; the seven bytes behind its first are there, whatever they hold.
    @inline(__always)
    func packedNumber(atBit bit: Int, mask: UInt64) -> UInt64 {
        (littleEndianWord(at: bit >> 3) >> UInt64(bit & 7)) & mask
    }

    @inline(__always)
    func littleEndianWord(at offset: Int) -> UInt64 {
        precondition(offset >= 0 && offset &+ 8 <= count, "the word is within the bytes")
        return unsafe withUnsafeBytes { bytes in
            UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        }
    }
}
