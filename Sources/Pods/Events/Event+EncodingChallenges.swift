internal import SwiftProtobuf

extension Event {
    var challengeMessage: (StoredEventKind, (any Message)?)? {
        switch self {
        case .challengeDefined(let definition): (.challengeDefined, StoredChallengeDefined(definition))
        case .challengeWithdrawn(let id, let reason):
            (
                .challengeWithdrawn,
                StoredChallengeWithdrawn.with { ($0.challenge, $0.reason) = (id.rawValue, reason) }
            )
        case .challengePlaced(let id): (.challengePlaced, StoredChallengePlaced.with { $0.challenge = id.rawValue })
        case .challengeRemoved(let id, let reason):
            (.challengeRemoved, StoredChallengeRemoved.with { ($0.challenge, $0.reason) = (id.rawValue, reason) })
        default: nil
        }
    }
}

extension StoredChallengeDefined {
    fileprivate init(_ definition: ChallengeDefinition) {
        self.init()
        id = definition.id.rawValue
        name = definition.name
        image = definition.image.rawValue
        ports = definition.ports.sorted().map(StoredPort.init)
    }
}

extension StoredPort {
    fileprivate init(_ port: Port) {
        self.init()
        number = UInt32(port.number)
        transport = StoredTransport(port.transport)
    }
}

extension StoredTransport {
    fileprivate init(_ transport: Port.Transport) {
        self =
            switch transport {
            case .tcp: .tcp
            case .udp: .udp
            }
    }
}
