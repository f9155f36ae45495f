internal import SwiftProtobuf

extension Event {
    static func challengeEvent(_ kind: StoredEventKind, _ payload: [UInt8]) throws -> Event? {
        switch kind {
        case .challengeDefined:
            let message = try StoredChallengeDefined(serializedBytes: payload)
            return .challengeDefined(
                ChallengeDefinition(
                    id: try valid(ChallengeID(message.id)),
                    name: message.name,
                    image: try valid(ContainerImage(message.image)),
                    ports: Set(try message.ports.map { try valid(Port($0)) })
                )
            )
        case .challengeWithdrawn:
            let message = try StoredChallengeWithdrawn(serializedBytes: payload)
            return .challengeWithdrawn(try valid(ChallengeID(message.challenge)), reason: message.reason)
        case .challengePlaced:
            let message = try StoredChallengePlaced(serializedBytes: payload)
            return .challengePlaced(try valid(ChallengeID(message.challenge)))
        case .challengeRemoved:
            let message = try StoredChallengeRemoved(serializedBytes: payload)
            return .challengeRemoved(try valid(ChallengeID(message.challenge)), reason: message.reason)
        default: return nil
        }
    }
}

extension Port {
    /// A transport this version does not know is not guessed at.
    fileprivate init?(_ stored: StoredPort) {
        guard let number = UInt16(exactly: stored.number) else { return nil }
        switch stored.transport {
        case .tcp: self.init(number, .tcp)
        case .udp: self.init(number, .udp)
        default: return nil
        }
    }
}
