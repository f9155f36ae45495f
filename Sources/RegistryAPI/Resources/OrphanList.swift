/// Droplets of the registry that nobody looks after: first those that no pod explains, then those of abandoned pods.
package struct OrphanList: Codable, Hashable, Sendable {
    package var position: UInt64

    /// When the listing they were seen in was begun; `nil` before the first complete one.
    package var takenAt: Timestamp?

    package var orphans: [OrphanResource]

    package init(position: UInt64, takenAt: Timestamp? = nil, orphans: [OrphanResource]) {
        self.position = position
        self.takenAt = takenAt
        self.orphans = orphans
    }

    private enum CodingKeys: String, CodingKey {
        case position
        case takenAt = "taken_at"
        case orphans
    }
}
