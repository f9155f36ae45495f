/// Something being done to a droplet or an image, or that was; actions are kept for ever.
struct Action: Sendable, Codable {
    enum Status: String, Sendable, Codable {
        case inProgress = "in-progress"
        case completed
        case errored
    }

    enum Subject: Hashable, Sendable, Codable {
        case droplet(Int)
        case image(Int)
    }

    let id: Int
    let type: String
    let subject: Subject
    let region: String
    let startedAt: Int64
    let effect: ActionEffect?
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
            "resource_id": .integer(subject.id),
            "resource_type": .string(subject.type),
            "region": Region.named(region)?.json ?? nil,
            "region_slug": .string(region),
        ]
    }
}

extension Action.Subject {
    fileprivate var id: Int {
        switch self {
        case .droplet(let id), .image(let id): id
        }
    }

    fileprivate var type: String {
        switch self {
        case .droplet: "droplet"
        case .image: "image"
        }
    }
}
