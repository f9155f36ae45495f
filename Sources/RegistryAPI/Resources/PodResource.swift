/// A pod, true as of a position of the log.
package struct PodResource: Codable, Hashable, Sendable {
    package var id: String

    /// The position of `pod.created`: the pod's row, and the name of its stream.
    package var row: UInt64

    /// How many events the pod's stream holds, as in the `ETag`.
    package var version: UInt32

    /// The position of the log that the answer stands for.
    package var position: UInt64

    /// The moment in the past that the answer stands for, from which its ages count; `nil` for now.
    package var time: Timestamp?

    package var image: String
    package var template: String?
    package var claim: ClaimResource?
    package var isProtected: Bool
    package var retired: RetirementResource?
    package var ip: String?

    /// The phase of the open attempt; `pending` when there is none, `retired` or `gone` at the end.
    package var phase: String

    /// The droplet is active and, where a pod is expected to beat, has beaten.
    package var isReady: Bool

    package var condition: ConditionResource?

    /// The newest attempt.
    package var droplet: DropletResource?

    package var createdAt: Timestamp
    package var lastBeatAt: Timestamp?

    /// Sorted by tag.
    package var tags: [TagResource]

    /// Sorted by key; `lastbeat` is one of them.
    package var attributes: [AttributeResource]

    /// The challenges that its machine is to run, sorted by their ids.
    package var placements: [PlacementResource]

    package init(
        id: String,
        row: UInt64,
        version: UInt32,
        position: UInt64,
        time: Timestamp? = nil,
        image: String,
        template: String? = nil,
        claim: ClaimResource? = nil,
        isProtected: Bool,
        retired: RetirementResource? = nil,
        ip: String? = nil,
        phase: String,
        isReady: Bool,
        condition: ConditionResource? = nil,
        droplet: DropletResource? = nil,
        createdAt: Timestamp,
        lastBeatAt: Timestamp? = nil,
        tags: [TagResource],
        attributes: [AttributeResource],
        placements: [PlacementResource]
    ) {
        self.id = id
        self.row = row
        self.version = version
        self.position = position
        self.time = time
        self.image = image
        self.template = template
        self.claim = claim
        self.isProtected = isProtected
        self.retired = retired
        self.ip = ip
        self.phase = phase
        self.isReady = isReady
        self.condition = condition
        self.droplet = droplet
        self.createdAt = createdAt
        self.lastBeatAt = lastBeatAt
        self.tags = tags
        self.attributes = attributes
        self.placements = placements
    }

    private enum CodingKeys: String, CodingKey {
        case id
        case row
        case version
        case position
        case time
        case image
        case template
        case claim
        case isProtected = "protected"
        case retired
        case ip
        case phase
        case isReady = "ready"
        case condition
        case droplet
        case createdAt = "created_at"
        case lastBeatAt = "last_beat_at"
        case tags
        case attributes
        case placements
    }
}
