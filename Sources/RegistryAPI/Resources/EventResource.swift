/// An event of the log.
package struct EventResource: Codable, Hashable, Sendable {
    package var position: UInt64

    /// The position of the first event of the pod or key it belongs to; 0 for the registry itself.
    package var stream: UInt64

    /// The event's place in its stream; beats have none.
    package var version: UInt32?

    /// A name of the catalogue, as in `pod.tagged`.
    package var kind: String

    package var time: Timestamp
    package var actor: String

    /// What people call the actor's key, when it is a person's.
    package var actorLabel: String?

    /// The position of the event that led to this one.
    package var cause: UInt64?

    package var commandID: String?

    /// The pod's id, when the stream is a pod's.
    package var pod: String?

    /// The payload's fields.
    package var data: [String: JSONValue]

    package init(
        position: UInt64,
        stream: UInt64,
        version: UInt32? = nil,
        kind: String,
        time: Timestamp,
        actor: String,
        actorLabel: String? = nil,
        cause: UInt64? = nil,
        commandID: String? = nil,
        pod: String? = nil,
        data: [String: JSONValue] = [:]
    ) {
        self.position = position
        self.stream = stream
        self.version = version
        self.kind = kind
        self.time = time
        self.actor = actor
        self.actorLabel = actorLabel
        self.cause = cause
        self.commandID = commandID
        self.pod = pod
        self.data = data
    }

    private enum CodingKeys: String, CodingKey {
        case position
        case stream
        case version
        case kind
        case time
        case actor
        case actorLabel = "actor_label"
        case cause
        case commandID = "command_id"
        case pod
        case data
    }
}
