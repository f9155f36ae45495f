/// A droplet with one of our markers that is not the one its pod is served by.
package struct Duplicate: Hashable, Sendable {
    package let dropletID: Int64
    package let attempt: EventID
    package let pod: EventID
    package let keptDropletID: Int64

    /// The `droplet.duplicate.found` that proves it.
    package let event: EventID
    package var deletion: Deletion?
    package var isGone = false

    package init(dropletID: Int64, attempt: EventID, pod: EventID, keptDropletID: Int64, event: EventID) {
        self.dropletID = dropletID
        self.attempt = attempt
        self.pod = pod
        self.keptDropletID = keptDropletID
        self.event = event
    }
}
