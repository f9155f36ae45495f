/// An event with its place in the log and everything known of how it came about.
package struct RecordedEvent: Hashable, Sendable {
    /// What an entry of the log says.
    package enum Content: Hashable, Sendable {
        case event(Event, Origin)

        /// The machine of this attempt was alive.
        case beat(attempt: EventID)
    }

    /// Who did it, and why.
    package struct Origin: Hashable, Sendable {
        /// The event's place in its stream, from 1.
        package let version: UInt32
        package let actor: String
        package let cause: EventID?
        package let commandID: String?

        package init(version: UInt32, actor: String, cause: EventID? = nil, commandID: String? = nil) {
            self.version = version
            self.actor = actor
            self.cause = cause
            self.commandID = commandID
        }
    }

    package let id: EventID
    package let stream: EventID

    /// Unix milliseconds, never before the event before it.
    package let time: Int64
    package let content: Content

    package init(id: EventID, stream: EventID, time: Int64, content: Content) {
        self.id = id
        self.stream = stream
        self.time = time
        self.content = content
    }
}
