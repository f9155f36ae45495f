// Numbers of a fixed count of bits, one after another from the lowest bit of the first byte up.

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
