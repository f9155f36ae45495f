internal import SwiftProtobuf

extension Event {
    /// Reads what the log keeps; a kind this version does not know comes back as `unrecognized`.
    package init(kind: EventKind, payload: Span<UInt8>) throws(UnreadablePayload) {
        if let plain = Self.plain(kind, payload) {
            self = plain
        } else {
            try self.init(messageOf: StoredEvent(kind: kind, payload: [UInt8](copying: payload)))
        }
    }

    package init(_ stored: StoredEvent) throws(UnreadablePayload) {
        try self.init(kind: stored.kind, payload: stored.payload.span)
    }

    /// Reads the payload by the code that is generated from the catalogue, whatever a writer may have put there.
    package init(messageOf stored: StoredEvent) throws(UnreadablePayload) {
        guard let kind = StoredEventKind(rawValue: Int(stored.kind.rawValue)) else {
            self = .unrecognized(kind: stored.kind.rawValue, payload: stored.payload)
            return
        }
        let event: Event?
        do {
            event =
                switch kind.rawValue {
                case 1..<32: try Self.podEvent(kind, stored.payload)
                case 32..<64: try Self.dropletEvent(kind, stored.payload)
                case 64..<80: try Self.keyEvent(kind, stored.payload)
                case 80..<96: try Self.challengeEvent(kind, stored.payload)
                default: try Self.registryEvent(kind, stored.payload)
                }
        } catch {
            throw UnreadablePayload(kind: stored.kind)
        }
        self = event ?? .unrecognized(kind: stored.kind.rawValue, payload: stored.payload)
    }

    static func valid<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw BinaryDecodingError.malformedProtobuf }
        return value
    }

    static func present(_ dropletID: Int64) -> Int64? {
        dropletID == 0 ? nil : dropletID
    }
}

extension [UInt8] {
    fileprivate init(copying bytes: Span<UInt8>) {
        self.init(capacity: bytes.count) { output in
            for index in bytes.indices { output.append(bytes[index]) }
        }
    }
}
