/// What changed between two moments.
package struct DiffResource: Codable, Hashable, Sendable {
    package var from: MomentResource
    package var to: MomentResource
    package var changes: [ChangeResource]

    package init(from: MomentResource, to: MomentResource, changes: [ChangeResource]) {
        self.from = from
        self.to = to
        self.changes = changes
    }

    private enum CodingKeys: String, CodingKey {
        case from
        case to
        case changes
    }
}

/// How far the log had come at a time.
package struct MomentResource: Codable, Hashable, Sendable {
    package var position: UInt64
    package var time: Timestamp

    package init(position: UInt64, time: Timestamp) {
        self.position = position
        self.time = time
    }

    private enum CodingKeys: String, CodingKey {
        case position
        case time
    }
}
