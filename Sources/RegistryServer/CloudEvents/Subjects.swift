internal import EventLog
internal import Pods

/// What the streams of a log are about, as far as they have begun.
struct Subjects {
    private var pods: [Position: String]

    /// Begins with what a fleet knows.
    init(of fleet: borrowing Fleet = Fleet()) {
        pods = [:]
        for pod in fleet.pods.values { pods[Position(rawValue: pod.row.rawValue)] = pod.id.rawValue }
    }

    /// The subject of an entry, which may be the first of its stream.
    mutating func subject(of header: EntryHeader, _ entry: Span<UInt8>) -> String {
        if header.position == header.stream, let id = Self.podCreated(by: header, entry) { pods[header.stream] = id }
        return pods[header.stream] ?? "\(header.stream)"
    }

    private static func podCreated(by header: EntryHeader, _ entry: Span<UInt8>) -> String? {
        guard case .event(let event) = header.body else { return nil }
        let stored = StoredEvent(kind: EventKind(rawValue: event.kind), payload: entry.copy(of: event.payload))
        guard case .podCreated(let id, _, _)? = try? Event(stored) else { return nil }
        return id.rawValue
    }
}
