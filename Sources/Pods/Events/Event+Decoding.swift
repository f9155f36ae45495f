internal import SwiftProtobuf

extension Event {
    /// Reads what the log keeps; a kind this version does not know comes back as `unrecognized`.
    package init(_ stored: StoredEvent) throws(UnreadablePayload) {
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
