/// What a challenge is: all that a machine must know to run it.
package struct ChallengeDefinition: Hashable, Sendable {
    package let id: ChallengeID

    /// For people.
    package let name: String
    package let image: ContainerImage
    package let ports: Set<Port>

    package init(id: ChallengeID, name: String, image: ContainerImage, ports: Set<Port>) {
        self.id = id
        self.name = name
        self.image = image
        self.ports = ports
    }
}

extension ChallengeDefinition: CustomStringConvertible {
    /// As in `'Warm up', image nginx:1.27, ports 80/tcp 443/tcp`.
    package var description: String {
        let list = ports.sorted().map(\.description).joined(separator: " ")
        return "'\(name)', image \(image), " + (list.isEmpty ? "no ports" : "ports \(list)")
    }
}
