import LMDB
import Testing

@testable import EventLog

@Suite struct FormatTests {
    @Test func `a beat has these bytes for ever`() {
        let beat = Entry(time: 0x0102_0304_0506_0708, stream: 0x11, body: .beat(attempt: 0x2233))
        #expect(
            beat.canonicalBytes.hexadecimal == "01" + "0000" + "0102030405060708" + "0000000000000011"
                + "0000000000002233"
        )
    }

    @Test func `an event has these bytes for ever`() {
        #expect(
            Entry.example.canonicalBytes.hexadecimal
                == "02" + "012c" + "000000000000ffff" + "0000000000000005" + "00000007" + "0000000000000004"
                + "03" + "616e6e" + "02" + "6964" + "deadbeef"
        )
    }

    @Test func `an event that nothing led to has these bytes for ever`() {
        let event = Entry.Event(kind: 1, version: 1, actor: "a", cause: nil, commandID: nil, payload: [])
        #expect(
            Entry(time: 1, stream: 1, body: .event(event)).canonicalBytes.hexadecimal
                == "02" + "0001" + "0000000000000001" + "0000000000000001" + "00000001" + "0000000000000000"
                + "01" + "61" + "00"
        )
    }

    @Test(arguments: [
        Entry(time: .max, stream: 9, body: .beat(attempt: 8)),
        Entry(time: -1, stream: Position(rawValue: .max), body: .beat(attempt: 0)),
        .example,
    ])
    func `what is decoded is what was encoded`(entry: Entry) throws {
        let bytes = entry.canonicalBytes
        let decoded = EntryHeader(position: 6, canonicalBytes: bytes.span)
        let header = try #require(decoded)
        let recorded = Recorded(header, bytes.span)
        #expect(recorded == Recorded(position: 6, entry: entry))
    }

    @Test func `a command has this row for ever`() {
        let key = commandKey("ann", "id")
        let row = CommandRow(first: 0x11, count: 2, bodyHash: Array(0..<32))
        let bytes = row.bytes(forKey: key)
        #expect(key.hexadecimal == "616e6e" + "00" + "6964")
        #expect(
            bytes.hexadecimal == "69a4d632" + "0000000000000011" + "00000002"
                + "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
        )
        let decoded = CommandRow(bytes.span, key: key.span)
        #expect(decoded == row)
    }

    @Test func `a row of a command is none under another key, or with another bit`() {
        let key = commandKey("ann", "id")
        let bytes = CommandRow(first: 0x11, count: 2, bodyHash: Array(0..<32)).bytes(forKey: key)
        let moved = CommandRow(bytes.span, key: commandKey("ann", "ie").span)
        #expect(moved == nil)
        for bit in 0..<bytes.count * 8 {
            var changed = bytes
            changed[bit / 8] ^= 1 << UInt8(bit % 8)
            let decoded = CommandRow(changed.span, key: key.span)
            #expect(decoded == nil, "bit \(bit)")
        }
    }

    @Test func `a checkpoint has this row for ever, and none under another key or with another bit`() {
        let (key, other) = (tailKey(0x11), tailKey(0x12))
        let bytes = CheckpointRow.bytes(of: Array("note\n".utf8), forKey: key.span)
        #expect(bytes.hexadecimal == "07528dcb" + "6e6f74650a")
        let (note, moved) = (
            CheckpointRow.note(bytes.span, key: key.span), CheckpointRow.note(bytes.span, key: other.span)
        )
        #expect(note == Array("note\n".utf8))
        #expect(moved == nil)
        for bit in 0..<bytes.count * 8 {
            var changed = bytes
            changed[bit / 8] ^= 1 << UInt8(bit % 8)
            let found = CheckpointRow.note(changed.span, key: key.span)
            #expect(found == nil, "bit \(bit)")
        }
    }

    @Test func `the sum of the metadata has these bytes for ever`() {
        let sum = Metadata.sum(Array("1".utf8), Array("abc123".utf8), Array("0.9.24".utf8))
        #expect(sum.hexadecimal == "1d5033df")
    }

    @Test func `an entry that is cut short is none, or has less payload`() {
        let bytes = Entry.example.canonicalBytes
        for count in 0..<bytes.count {
            let cut = Array(bytes.prefix(count))
            let header = EntryHeader(position: 6, canonicalBytes: cut.span)
            #expect((header == nil) == (count < bytes.count - 4), "\(count) bytes")
        }
    }

    @Test func `a beat that is too long is none`() {
        let bytes = Entry(time: 1, stream: 1, body: .beat(attempt: 1)).canonicalBytes + [0]
        let header = EntryHeader(position: 6, canonicalBytes: bytes.span)
        #expect(header == nil)
    }

    @Test(
        arguments: [
            (Array("123456789".utf8), 0xe306_9283),
            (Array(repeating: 0, count: 32), 0x8a91_36aa),
            (Array(repeating: 0xff, count: 32), 0x62a8_ab43),
            (Array(0..<32), 0x46dd_794e),
            ([], 0),
        ] as [([UInt8], UInt32)]
    )
    func `the checksum is the Castagnoli one of RFC 3720`(bytes: [UInt8], expected: UInt32) {
        var checksum = CRC32C()
        checksum.update(bytes.span)
        #expect(checksum.value == expected)
    }

    @Test func `a checksum may be taken in parts`() {
        let bytes = Array("123456789".utf8)
        for middle in 0...bytes.count {
            var checksum = CRC32C()
            checksum.update(bytes.span.extracting(0..<middle))
            checksum.update(bytes.span.extracting(middle..<bytes.count))
            #expect(checksum.value == 0xe306_9283)
        }
    }
}

extension Entry {
    fileprivate static let example = Entry(
        time: 0xffff,
        stream: 5,
        body: .event(
            Event(kind: 300, version: 7, actor: "ann", cause: 4, commandID: "id", payload: [0xde, 0xad, 0xbe, 0xef])
        )
    )
}

extension [UInt8] {
    fileprivate var hexadecimal: String {
        map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
