import Pods
import PodsTestSupport
import Testing

@Suite struct PlainDecodingTests {
    @Test(arguments: Seeds.fresh)
    func `any payload reads as the generated code reads it`(seed: UInt64) {
        var payloads = RandomPayloads(seed: seed)
        for _ in 0..<2_000 {
            let stored = payloads.next()
            #expect(Reading { try Event(stored) } == Reading { try Event(messageOf: stored) }, "\(stored)")
        }
    }

    @Test func `every event is read as the generated code reads it`() {
        for (label, event) in EventSamples.all {
            let stored = StoredEvent(event)
            #expect(Reading { try Event(stored) } == Reading { try Event(messageOf: stored) }, "\(label)")
        }
    }

    @Test func `random payloads are of every kind, some readable and some not`() {
        var payloads = RandomPayloads(seed: 1)
        var readings: [EventKind: Set<Bool>] = [:]
        for _ in 0..<20_000 {
            let stored = payloads.next()
            readings[stored.kind, default: []].insert((try? Event(stored)) != nil)
        }

        #expect(Set(readings.keys) == Set(RandomPayloads.kinds))
        #expect(readings.values.allSatisfy { $0 == [true, false] })
    }

    @Test(
        arguments: [
            (4, [0x0a, 0x01, 0x61, 0x18, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01], .int(.min)),
            (4, [0x0a, 0x01, 0x61, 0x18, 0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01], .int(.max)),
            (4, [0x18, 0x01, 0x0a, 0x01, 0x61], .int(-1)),
            (4, [0x18, 0x81, 0x00, 0x0a, 0x01, 0x61], .int(-1)),
            (4, [0x0a, 0x01, 0x61, 0x18, 0x01, 0x20, 0x02], .bool(true)),
            (4, [0x0a, 0x01, 0x62, 0x0a, 0x01, 0x61, 0x12, 0x00], .string("")),
        ] as [(UInt16, [UInt8], AttributeValue)]
    )
    func `numbers of any length and fields in any order are read`(kind: UInt16, payload: [UInt8], value: AttributeValue)
    {
        #expect(throws: Never.self) {
            let event = try Event(StoredEvent(kind: EventKind(rawValue: kind), payload: payload))
            #expect(event == .attributeSet("a", value))
        }
    }
}

/// What became of reading a payload.
private enum Reading: Hashable {
    case event(Event)
    case unreadable

    init(_ read: () throws -> Event) {
        self = (try? read()).map(Reading.event) ?? .unreadable
    }
}
