/// An event that a decision asks for, with the stream it belongs to and what led to it.
package struct Proposal: Hashable, Sendable {
    package let stream: EventID
    package let event: Event
    package let cause: EventID?

    package init(_ event: Event, in stream: EventID, because cause: EventID? = nil) {
        self.stream = stream
        self.event = event
        self.cause = cause
    }
}
