/// What a machine is told of a challenge that it shall run.
package struct ChallengeOrder: Codable, Hashable, Sendable {
    package var id: String
    package var name: String

    /// A container image reference.
    package var image: String

    /// As in `8080/tcp`, sorted by number.
    package var ports: [String]

    /// The event that defined it so; another one means that what runs is out of date.
    package var definition: UInt64

    package init(id: String, name: String, image: String, ports: [String], definition: UInt64) {
        self.id = id
        self.name = name
        self.image = image
        self.ports = ports
        self.definition = definition
    }
}
