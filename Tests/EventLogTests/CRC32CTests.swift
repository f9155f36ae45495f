import Testing

@testable import EventLog

@Suite struct CRC32CTests {
    @Test(arguments: 0...40)
    func `the processor and the tables agree`(byteCount: Int) {
        let bytes = (0..<byteCount).map { UInt8(truncatingIfNeeded: $0 &* 37) }
        var (one, other) = (CRC32C(), CRC32C())
        one.update(bytes.span)
        other.updateByTables(bytes.span)

        #expect(one.value == other.value)
    }

    @Test func `the checksum is Castagnoli's`() {
        var checksum = CRC32C()
        checksum.update(Array("123456789".utf8).span)

        #expect(checksum.value == 0xe306_9283)
    }
}
