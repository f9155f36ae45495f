package import Pods
package import RegistryAPI

extension EventResource {
    /// The event with its payload as fields, and the names that the fleet has for its pod and for who did it.
    package init(_ recorded: RecordedEvent, in fleet: borrowing Fleet) {
        self.init(recorded, pod: fleet.pods.read(recorded.stream, \.id))
        actorLabel = fleet.label(of: recorded.actor)
    }

    /// The event by itself; `pod` is the id of the pod whose stream it stands in.
    package init(_ recorded: RecordedEvent, pod: PodID?) {
        switch recorded.content {
        case .event(let event, let origin):
            self.init(recorded, pod, StoredEvent(event).kind, event.fields, origin)
        case .beat(let attempt):
            self.init(recorded, pod, .heartbeat, ["attempt": JSONValue(attempt)], nil)
        }
    }

    private init(
        _ recorded: RecordedEvent,
        _ pod: PodID?,
        _ kind: EventKind,
        _ fields: [String: JSONValue],
        _ origin: RecordedEvent.Origin?
    ) {
        self.init(
            position: recorded.id.rawValue,
            stream: recorded.stream.rawValue,
            version: origin?.version,
            kind: kind.description,
            time: Timestamp(milliseconds: recorded.time),
            actor: recorded.actor,
            cause: origin?.cause?.rawValue,
            commandID: origin?.commandID,
            pod: pod?.rawValue,
            data: fields
        )
    }
}
