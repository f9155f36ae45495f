/// A droplet we have decided to delete, by the event that says why.
package struct Deletion: Hashable, Sendable {
    package let event: EventID
    package let time: Int64
    package let reason: String

    package init(event: EventID, time: Int64, reason: String) {
        self.event = event
        self.time = time
        self.reason = reason
    }
}
