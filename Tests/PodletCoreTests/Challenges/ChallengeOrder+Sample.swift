import RegistryAPI

extension ChallengeOrder {
    static func sample(_ id: String, definition: UInt64 = 7) -> ChallengeOrder {
        ChallengeOrder(
            id: id,
            name: "The \(id)",
            image: "ghcr.io/ctf/\(id):1",
            ports: ["53/udp", "8080/tcp"],
            definition: definition
        )
    }
}
