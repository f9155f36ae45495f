import Crypto
import Pods
import Registry

/// A short name for everything that some events say.
enum EventDigest {
    static func of(_ first: EventID, count: Int, in reader: RegistryReader) throws(RegistryReadError) -> String {
        guard count > 0 else { return "nothing" }
        return of(try reader.events(after: EventID(first.rawValue - 1), limit: count)[...])
    }

    static func of(_ events: ArraySlice<RecordedEvent>) -> String {
        var hash = SHA256()
        for event in events { hash.update(data: bytes(of: event)) }
        return hash.finalize().prefix(8).map { String($0, radix: 16) }.joined(separator: ".")
    }

    private static func bytes(of event: RecordedEvent) -> [UInt8] {
        let place = "\(event.id) \(event.stream) \(event.time) "
        switch event.content {
        case .beat(let attempt):
            return Array("\(place)beat \(attempt)".utf8)
        case .event(let said, let origin):
            let stored = StoredEvent(said)
            let causes = "\(origin.version) \(origin.actor) \(origin.cause ?? .registry) \(origin.commandID ?? "")"
            return Array("\(place)\(causes) \(stored.kind.rawValue) ".utf8) + stored.payload
        }
    }
}
