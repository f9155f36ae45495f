internal import Pods

/// Which events somebody asked for.
struct EventFilter: Sendable {
    let kind: EventKind?

    /// The pod whose stream it is to be.
    let stream: EventID?
    let passesBeats: Bool

    func passes(_ recorded: RecordedEvent) -> Bool {
        if let stream, recorded.stream != stream { return false }
        switch recorded.content {
        case .beat: return passesBeats && (kind == nil || kind == .heartbeat)
        case .event(let event, _): return kind.map { $0 == StoredEvent(event).kind } ?? true
        }
    }
}

extension EventKind {
    /// Returns `nil` for a name that is not in the catalogue.
    init?(name: String) {
        guard let kind = Self.known[name] else { return nil }
        self = kind
    }

    /// The catalogue's numbers are small.
    private static let known = Dictionary(
        uniqueKeysWithValues: (1...UInt16(1_023)).map(EventKind.init(rawValue:))
            .map { ($0.description, $0) }
            .filter { !$0.0.hasPrefix("kind-") }
    )
}
