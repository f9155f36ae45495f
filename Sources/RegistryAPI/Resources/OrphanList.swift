/// Droplets that carry the registry's marker and belong to no pod, by droplet id.
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

/// A droplet that the log cannot explain, or that was given up.
package struct OrphanResource: Codable, Hashable, Sendable {
    package var dropletID: Int64

    /// The marker it carries.
    package var name: String

    /// A sentence for people.
    package var reason: String

    package init(dropletID: Int64, name: String, reason: String) {
        self.dropletID = dropletID
        self.name = name
        self.reason = reason
    }

    private enum CodingKeys: String, CodingKey {
        case dropletID = "droplet_id"
        case name
        case reason
    }
}
