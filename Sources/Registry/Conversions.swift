internal import EventLog
internal import Pods

// The log counts positions, the domain names what begins there: the same number, seen from two sides.

extension EventID {
    init(_ position: Position) {
        self.init(position.rawValue)
    }
}

extension Position {
    init(_ id: EventID) {
        self.init(rawValue: id.rawValue)
    }
}

extension DecisionPoint {
    init(_ moment: Moment) {
        self.init(now: moment.now, next: EventID(moment.next))
    }
}

extension Draft {
    init(_ proposal: Proposal) {
        let stored = StoredEvent(proposal.event)
        self.init(
            stream: Position(proposal.stream),
            content: .event(
                kind: stored.kind.rawValue,
                cause: proposal.cause.map(Position.init),
                payload: stored.payload
            )
        )
    }
}

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
