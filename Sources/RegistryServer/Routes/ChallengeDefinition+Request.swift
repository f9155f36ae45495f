internal import Pods
internal import RegistryAPI

extension ChallengeDefinition {
    /// What somebody asks for, or what is wrong with it.
    init(_ request: DefineChallengeRequest) throws(Rejection) {
        let id = try Inquiry.challengeID(request.id)
        guard let image = ContainerImage(request.image) else {
            throw .invalid("at image: '\(request.image)' is no container image, such as ghcr.io/team/name:tag")
        }
        var ports: Set<Port> = []
        for text in request.ports {
            guard let port = Port(text) else {
                throw .invalid("at ports: '\(text)' is no port: 1 to 65535, and /tcp or /udp, as in 8080/tcp")
            }
            guard ports.insert(port).inserted else { throw .invalid("at ports: \(port) is given twice") }
        }
        self.init(id: id, name: request.name ?? request.id, image: image, ports: ports)
    }
}
