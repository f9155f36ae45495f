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
