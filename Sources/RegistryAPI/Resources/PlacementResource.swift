/// A row of the view of placements: a challenge on a pod.
package struct PlacementResource: Codable, Hashable, Sendable {
    /// The position of the event that made the row.
    package var row: UInt64

    package var pod: String
    package var challenge: String

    package init(row: UInt64, pod: String, challenge: String) {
        self.row = row
        self.pod = pod
        self.challenge = challenge
    }
}
