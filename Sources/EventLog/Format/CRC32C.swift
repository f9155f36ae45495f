internal import CCRC32C

/// The Castagnoli checksum, eight bytes a step: by the processor's instruction, or by tables where it has none.
struct CRC32C {
    private var state: UInt32 = .max

    var value: UInt32 { ~state }

    /// The checksum of a row: of its key, then of the bytes stored under it.
    static func sum(key: Span<UInt8>, _ bytes: Span<UInt8>) -> UInt32 {
        var checksum = CRC32C()
        checksum.update(key)
        checksum.update(bytes)
        return checksum.value
    }

    mutating func update(_ bytes: Span<UInt8>) {
        guard crc32c_is_in_hardware() else { return updateByTables(bytes) }
        state = unsafe bytes.withUnsafeBytes { bytes in
            unsafe crc32c_extend(state, bytes.baseAddress, bytes.count)
        }
    }

    mutating func updateByTables(_ bytes: Span<UInt8>) {
        var index = 0
        while index + 8 <= bytes.count {
            step(
                low: state ^ bytes.littleEndian(at: index),
                high: bytes.littleEndian(at: index + 4)
            )
            index += 8
        }
        while index < bytes.count {
            state = table[Int(UInt8(truncatingIfNeeded: state) ^ bytes[index])] ^ (state >> 8)
            index += 1
        }
    }

    @inline(__always)
    private mutating func step(low: UInt32, high: UInt32) {
        let nearer = look(7, low, 0) ^ look(6, low, 8) ^ look(5, low, 16) ^ look(4, low, 24)
        let farther = look(3, high, 0) ^ look(2, high, 8) ^ look(1, high, 16) ^ look(0, high, 24)
        state = nearer ^ farther
    }
}

@inline(__always)
private func look(_ row: Int, _ word: UInt32, _ shift: UInt32) -> UInt32 {
    table[row << 8 | Int(UInt8(truncatingIfNeeded: word >> shift))]
}

/// Eight tables of 256: row `n` holds what a byte does to the checksum when `n` bytes follow it.
private let table: [UInt32] = {
    var table = (0..<256).map { (byte: UInt32) in
        (0..<8).reduce(byte) { sum, _ in (sum >> 1) ^ (sum & 1 == 1 ? 0x82f6_3b78 : 0) }
    }
    for index in 256..<2_048 {
        let before = table[index - 256]
        table.append(table[Int(before & 0xff)] ^ (before >> 8))
    }
    return table
}()

extension Span<UInt8> {
    @inline(__always)
    fileprivate func littleEndian(at offset: Int) -> UInt32 {
        UInt32(self[offset]) | UInt32(self[offset + 1]) << 8 | UInt32(self[offset + 2]) << 16
            | UInt32(self[offset + 3]) << 24
    }
}
