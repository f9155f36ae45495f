import Pods
import PodsTestSupport
import Testing

@Suite struct EventCodingTests {
    @Test func `every event reads back as it was`() throws {
        for (label, event) in EventSamples.all {
            #expect(try Event(StoredEvent(event)) == event, "\(label)")
        }
    }

    @Test(arguments: [0, 14, 17, 31, 255, 65_535] as [UInt16])
    func `an event of a kind this version does not know is kept byte for byte`(number: UInt16) throws {
        let stored = StoredEvent(kind: EventKind(rawValue: number), payload: [0xff, 0x00, 0x7f])
        let event = try Event(stored)

        #expect(event == .unrecognized(kind: number, payload: [0xff, 0x00, 0x7f]))
        #expect(StoredEvent(event) == stored)
    }

    @Test func `a payload without its last byte is unreadable`() {
        for (_, event) in EventSamples.all {
            let stored = StoredEvent(event)
            if stored.payload.isEmpty { continue }
            let spoiled = StoredEvent(kind: stored.kind, payload: stored.payload.dropLast())
            let error = #expect(throws: UnreadablePayload.self) { try Event(spoiled) }
            #expect(error?.kind == stored.kind)
        }
    }

    @Test(
        arguments: [
            (1, [0x0a, 0x03, 0x57, 0x65, 0x62]),  // the id `Web`
            (1, []),
            (2, [0x0a, 0x01, 0x20]),  // the tag ` `
            (2, [0x0a, 0x01, 0xff]),  // not UTF-8
            (3, []),
            (4, [0x0a, 0x01, 0x61]),  // the key `a` without a value
            (4, [0x0a, 0x01, 0x31, 0x20, 0x01]),  // the key `1`
            (5, []),
            (44, [0x08, 0x07]),  // no action
            (44, [0x18, 0x63]),
            (64, [0x08, 0x00]),  // a key without a role
            (64, [0x08, 0x63]),
            (80, []),
            (80, [0x0a, 0x01, 0x61]),  // the id `a` without an image
            (80, [0x0a, 0x01, 0x61, 0x1a, 0x01, 0x62, 0x22, 0x02, 0x10, 0x01]),  // the port 0
            (80, [0x0a, 0x01, 0x61, 0x1a, 0x01, 0x62, 0x22, 0x02, 0x08, 0x07]),  // a port without a transport
            (80, [0x0a, 0x01, 0x61, 0x1a, 0x01, 0x62, 0x22, 0x06, 0x08, 0x80, 0x80, 0x04, 0x10, 0x01]),  // port 65536
            (81, []),
            (82, [0x0a, 0x01, 0x2d]),  // the challenge `-`
            (83, []),
            (122, [0x0a, 0x01, 0x2d]),  // the id `-`
        ] as [(UInt16, [UInt8])]
    )
    func `a payload that means nothing is unreadable`(number: UInt16, payload: [UInt8]) {
        let kind = EventKind(rawValue: number)

        let error = #expect(throws: UnreadablePayload.self) {
            try Event(StoredEvent(kind: kind, payload: payload))
        }
        #expect(error?.kind == kind)
    }

    @Test func `a field this version does not know is passed by`() throws {
        let fieldFifteen: [UInt8] = [0x78, 0x01]
        for (label, event) in EventSamples.all {
            let stored = StoredEvent(event)
            let newer = StoredEvent(kind: stored.kind, payload: stored.payload + fieldFifteen)
            #expect(try Event(newer) == event, "\(label)")
        }
    }

    @Test func `a refusal of a class this version does not know is worth another try`() throws {
        let stored = StoredEvent(.dropletRefused(attempt: 0, .quota, message: ""))
        let newer = StoredEvent(kind: stored.kind, payload: [0x10, 0x63])

        #expect(try Event(newer) == .dropletRefused(attempt: 0, .transient, message: ""))
    }
}
