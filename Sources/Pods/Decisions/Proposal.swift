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

/// When a decision is taken, and the position its first event will have.
package struct DecisionPoint: Hashable, Sendable {
    /// Unix milliseconds.
    package let now: Int64
    package let next: EventID

    package init(now: Int64, next: EventID) {
        self.now = now
        self.next = next
    }
}
