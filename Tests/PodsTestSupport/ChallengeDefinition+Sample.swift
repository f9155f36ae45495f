package import Pods

extension ChallengeDefinition {
    /// A challenge called as its id, behind one port.
    package static func sample(
        _ id: ChallengeID,
        image: ContainerImage = "ghcr.io/ctf/pwn:1",
        ports: Set<Port> = ["8080"]
    ) -> ChallengeDefinition {
        ChallengeDefinition(id: id, name: "The \(id)", image: image, ports: ports)
    }
}
