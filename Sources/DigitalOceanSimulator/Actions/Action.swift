/// Something being done to a droplet, or that was; actions are kept for ever.
struct Action: Sendable, Codable {
    enum Status: String, Sendable, Codable {
        case inProgress = "in-progress"
        case completed
        case errored
    }

    let id: Int
    let type: String
    let droplet: Int
    let region: String
    let startedAt: Int64
    /// The new name, the snapshot's name or the image, by type.
    let argument: String?
    var status = Status.inProgress
    var completedAt: Int64?
}

extension Action {
    var json: JSON {
        json(completedAt: completedAt)
    }

    /// The action as the droplet's own path has shown it: completed, yet without the time.
    var jsonWithoutCompletionTime: JSON {
        json(completedAt: nil)
    }

    private func json(completedAt: Int64?) -> JSON {
        [
            "id": .integer(id),
            "status": .string(status.rawValue),
            "type": .string(type),
            "started_at": .string(timestamp(startedAt)),
            "completed_at": .string(orNull: completedAt.map(timestamp)),
            "resource_id": .integer(droplet),
            "resource_type": "droplet",
            "region": Region.named(region)?.json ?? nil,
            "region_slug": .string(region),
        ]
    }
}
