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
