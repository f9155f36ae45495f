/// A page of the log.
package struct EventList: Codable, Hashable, Sendable {
    package var events: [EventResource]

    /// What to ask for `after` to go on; the page's own `after` when nothing has come since.
    package var next: UInt64

    package init(events: [EventResource], next: UInt64) {
        self.events = events
        self.next = next
    }
}
