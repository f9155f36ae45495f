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
