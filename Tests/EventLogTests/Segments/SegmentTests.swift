import Chance
import StoreTestSupport
import Testing

@testable import EventLog

@Suite struct SegmentTests {
    @Test(arguments: RandomEntries.Mix.allCases, 1...4 as ClosedRange<UInt64>)
    func `a segment decodes to the entries it was made from`(mix: RandomEntries.Mix, seed: UInt64) throws {
        let entries = RandomEntries(mix, from: 8_193, seed: seed)
        #expect(try decode(entries.segment(), first: 8_193) == entries.canonicalBytes)
    }

    @Test func `differences of time that need whole words are kept`() throws {
        let times = [Int64.min, -1, 0, .max]
        let entries = (0..<4_096).map { index in
            Entry(time: times[index / 1_024], stream: 1, body: .beat(attempt: 2)).canonicalBytes
        }
        var builder = SegmentBuilder(first: 1)
        for (index, bytes) in entries.enumerated() {
            let header = EntryHeader(position: Position(rawValue: UInt64(index) + 1), canonicalBytes: bytes.span)
            builder.add(try #require(header), bytes.span)
        }
        #expect(try decode(builder.finish(), first: 1) == entries)
    }

    @Test(arguments: 0..<64)
    func `a flipped bit is found`(sample: Int) {
        var bytes = RandomEntries(.mostlyBeats, seed: 1).segment()
        let bit = sample < 8 * 26 / 4 ? sample * 4 : Int(UInt64(sample) &* 0x9e37_79b9 % UInt64(bytes.count * 8))
        bytes[bit / 8] ^= 1 << UInt8(bit % 8)
        #expect(throws: EventLogError.self) { try decode(bytes, first: 1) }
    }

    @Test func `a segment under another position is found`() {
        let bytes = RandomEntries(.mostlyBeats, seed: 1).segment()
        #expect(throws: EventLogError.damaged(position: 4_097, .checksum)) { try decode(bytes, first: 4_097) }
    }

    @Test func `bytes that are cut short are no segment`() {
        let bytes = RandomEntries(.mostlyBeats, seed: 1).segment()
        for count in stride(from: 0, to: bytes.count, by: 61) {
            #expect(throws: EventLogError.self, "\(count) bytes") { try decode(Array(bytes.prefix(count)), first: 1) }
        }
    }

    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func `columns that lie are refused, whatever they say`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var bytes = RandomEntries(.mostlyBeats, seed: 1).segment()
        let offset = Int.random(in: 5..<(seed < 100 ? 26 : bytes.count), using: &generator)
        bytes[offset] = UInt8.random(in: 0...255, using: &generator)
        let sum = SegmentForm.checksum(of: bytes.span.extracting(droppingFirst: 4), first: 1)
        for index in 0..<4 { bytes[index] = UInt8(truncatingIfNeeded: sum >> UInt32(24 - 8 * index)) }
        let decoded = try? decode(bytes, first: 1)
        #expect(decoded == nil || decoded?.count == 4_096, "seed \(seed): refused, or other entries, never a crash")
    }

    @Test func `a beat of a steady fleet takes less than three bytes`() {
        var builder = SegmentBuilder(first: 1)
        var generator = SeededGenerator(seed: 1)
        for index in 0..<4_096 as Range<UInt64> {
            let stream = index % 1_000 * 6 + 1
            let time = Int64(index) * 10 + Int64.random(in: 0..<10, using: &generator)
            let entry = Entry(
                time: time,
                stream: Position(rawValue: stream),
                body: .beat(attempt: Position(rawValue: 10_000 + stream / 2))
            )
            let bytes = entry.canonicalBytes
            let header = EntryHeader(position: Position(rawValue: index + 1), canonicalBytes: bytes.span)
            if let header { builder.add(header, bytes.span) }
        }
        #expect(builder.finish().count < 3 * 4_096)
    }

    private func decode(_ bytes: [UInt8], first: Position) throws(EventLogError) -> [[UInt8]] {
        let outline = try SegmentOutline(first: first, bytes.span)
        var columns = SegmentColumns()
        try columns.load(outline, bytes.span)
        var entries: [[UInt8]] = []
        _ = try columns.visit(first...outline.last, of: outline, bytes.span) { _, entry in
            entries.append(entry.copied)
            return true
        }
        return entries
    }
}
