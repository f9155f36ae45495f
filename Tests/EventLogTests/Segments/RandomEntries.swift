import Chance

@testable import EventLog

/// The canonical bytes of consecutive entries, as a log of a fleet may hold them.
struct RandomEntries {
    enum Mix: CaseIterable {
        case beatsOfOne, beatsOfMany, mostlyBeats, everyOther, eventsOnly, beatsOfAllDifferent
    }

    let first: Position
    private(set) var canonicalBytes: [[UInt8]] = []

    init(_ mix: Mix, from first: Position = 1, count: Int = 4_096, seed: UInt64) {
        self.first = first
        var generator = SeededGenerator(seed: seed)
        var time = Int64.random(in: -1_000...1_000_000, using: &generator)
        for index in 0..<count {
            time += Self.step(&generator)
            let stream = Position(rawValue: 1 + Self.stream(mix, index, &generator))
            let body = Self.isEvent(mix, &generator) ? Self.event(&generator) : Self.beat(stream, &generator)
            canonicalBytes.append(Entry(time: time, stream: stream, body: body).canonicalBytes)
        }
    }

    /// The stored bytes of the segment that the entries make.
    func segment() -> [UInt8] {
        var builder = SegmentBuilder(first: first)
        for (index, bytes) in canonicalBytes.enumerated() {
            let position = first.advanced(by: UInt64(index))
            guard let header = EntryHeader(position: position, canonicalBytes: bytes.span) else { break }
            builder.add(header, bytes.span)
        }
        return builder.finish()
    }

    /// Mostly some milliseconds, at times none, hours or ages.
    private static func step(_ generator: inout SeededGenerator) -> Int64 {
        switch Int.random(in: 0..<1_000, using: &generator) {
        case 0: Int64.random(in: 0...1 << 40, using: &generator)
        case 1...200: 0
        default: Int64.random(in: 0...30, using: &generator)
        }
    }

    private static func stream(_ mix: Mix, _ index: Int, _ generator: inout SeededGenerator) -> UInt64 {
        switch mix {
        case .beatsOfOne: 1 << 40
        case .beatsOfAllDifferent: UInt64(index) * 7
        default: UInt64.random(in: 0..<1_000, using: &generator)
        }
    }

    private static func isEvent(_ mix: Mix, _ generator: inout SeededGenerator) -> Bool {
        switch mix {
        case .beatsOfOne, .beatsOfMany, .beatsOfAllDifferent: false
        case .mostlyBeats: Int.random(in: 0..<100, using: &generator) == 0
        case .everyOther: Bool.random(using: &generator)
        case .eventsOnly: true
        }
    }

    private static func beat(_ stream: Position, _ generator: inout SeededGenerator) -> Entry.Body {
        .beat(attempt: stream.advanced(by: UInt64.random(in: 0...3, using: &generator)))
    }

    private static func event(_ generator: inout SeededGenerator) -> Entry.Body {
        let payload = (0..<Int.random(in: 0...200, using: &generator)).map { UInt8(truncatingIfNeeded: $0) }
        return .event(
            Entry.Event(kind: 7, version: 1, actor: "ann", cause: nil, commandID: "id", payload: payload)
        )
    }
}
