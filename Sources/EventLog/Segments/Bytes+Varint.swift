// Numbers of any size in as few bytes as they need: seven bits a byte, the lowest first, as LEB128 and protobuf have them.

extension [UInt8] {
    mutating func append(varint number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(UInt8(truncatingIfNeeded: rest))
    }

    /// Small differences take few bytes, whichever way they go.
    mutating func append(zigzag difference: Int64) {
        append(varint: UInt64(bitPattern: (difference << 1) ^ (difference >> 63)))
    }
}
