/// A challenge, true as of a position of the log.
package struct ChallengeResource: Codable, Hashable, Sendable {
    package var id: String

    /// The position of the first `challenge.defined`: the challenge's row, and the name of its stream.
    package var row: UInt64

    /// How many events the challenge's stream holds, as in the `ETag`.
    package var version: UInt32

    /// The position of the log that the answer stands for.
    package var position: UInt64

    package var name: String

    /// A container image reference.
    package var image: String

    /// As in `8080/tcp`, sorted by number.
    package var ports: [String]

    /// The newest `challenge.defined`, and when it was.
    package var definition: UInt64
    package var definedAt: Timestamp

    package var withdrawn: RetirementResource?

    /// Where it is placed, sorted by pod.
    package var placements: [PlacementResource]

    package init(
        id: String,
        row: UInt64,
        version: UInt32,
        position: UInt64,
        name: String,
        image: String,
        ports: [String],
        definition: UInt64,
        definedAt: Timestamp,
        withdrawn: RetirementResource? = nil,
        placements: [PlacementResource]
    ) {
        self.id = id
        self.row = row
        self.version = version
        self.position = position
        self.name = name
        self.image = image
        self.ports = ports
        self.definition = definition
        self.definedAt = definedAt
        self.withdrawn = withdrawn
        self.placements = placements
    }

    private enum CodingKeys: String, CodingKey {
        case id
        case row
        case version
        case position
        case name
        case image
        case ports
        case definition
        case definedAt = "defined_at"
        case withdrawn
        case placements
    }
}
