/// Where and when an event stands: all that folding it takes beside what it says.
package struct EventPlace: Hashable, Sendable {
    package let id: EventID
    package let stream: EventID

    /// Unix milliseconds, never before the event before it.
    package let time: Int64

    /// The event's place in its stream, from 1.
    package let version: UInt32

    package init(id: EventID, stream: EventID, time: Int64, version: UInt32) {
        self.id = id
        self.stream = stream
        self.time = time
        self.version = version
    }
}
