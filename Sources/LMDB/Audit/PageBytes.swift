/// The bytes of one page; integers stand in them with the lowest byte first.
struct PageBytes {
    let number: UInt64
    private let bytes: [UInt8]

    init(number: UInt64, bytes: [UInt8]) {
        self.number = number
        self.bytes = bytes
    }

    var count: Int { bytes.count }
    var span: Span<UInt8> { bytes.span }

    @inline(__always)
    func integer<Integer: FixedWidthInteger & BitwiseCopyable>(
        at offset: Int,
        as type: Integer.Type = Integer.self
    ) -> Integer {
        bytes.span.littleEndian(at: offset)
    }

    func finding(_ statement: String) -> FileFinding {
        FileFinding(page: number, statement)
    }
}

extension Span<UInt8> {
    /// The integer whose lowest byte is at `offset`; callers know that it is within.
    @inline(__always)
    func littleEndian<Integer: FixedWidthInteger & BitwiseCopyable>(
        at offset: Int,
        as type: Integer.Type = Integer.self
    ) -> Integer {
        precondition(offset >= 0 && offset + Integer.bitWidth / 8 <= count, "the integer is within the bytes")
        return unsafe withUnsafeBytes { bytes in
            Integer(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: offset, as: Integer.self))
        }
    }
}
