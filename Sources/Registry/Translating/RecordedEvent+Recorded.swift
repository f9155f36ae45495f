internal import EventLog
internal import Pods

extension RecordedEvent {
    init(_ recorded: Recorded) throws(UnreadablePayload) {
        self.init(
            id: EventID(recorded.position),
            stream: EventID(recorded.entry.stream),
            time: recorded.entry.time,
            content: try Content(recorded.entry.body)
        )
    }
}

extension RecordedEvent.Content {
    fileprivate init(_ body: Entry.Body) throws(UnreadablePayload) {
        switch body {
        case .beat(let attempt):
            self = .beat(attempt: EventID(attempt))
        case .event(let entry):
            let event = try Event(StoredEvent(kind: EventKind(rawValue: entry.kind), payload: entry.payload))
            let origin = RecordedEvent.Origin(
                version: entry.version,
                actor: entry.actor,
                cause: entry.cause.map(EventID.init),
                commandID: entry.commandID
            )
            self = .event(event, origin)
        }
    }
}
