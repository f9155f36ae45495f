extension Fleet {
    /// A challenge that was withdrawn is defined again in the stream it had, since its id names the same challenge.
    func define(
        _ definition: ChallengeDefinition,
        replacing: Bool,
        at point: DecisionPoint
    ) throws(Refusal) -> [Proposal] {
        try Self.validate(definition)
        let defined = Event.challengeDefined(definition)
        guard let challenge = challenge(definition.id) else { return [Proposal(defined, in: point.next)] }
        if challenge.isWithdrawn { return [Proposal(defined, in: challenge.row)] }
        if challenge.definition == definition { return [] }
        guard replacing else { throw .definedOtherwise(definition.id) }
        return [Proposal(defined, in: challenge.row)]
    }

    func withdraw(_ id: ChallengeID, reason: String, removing: Bool) throws(Refusal) -> [Proposal] {
        guard let challenge = challenge(id) else { throw .unknownChallenge(id) }
        if challenge.isWithdrawn { return [] }
        let pods = pods(running: id)
        guard removing || pods.isEmpty else { throw .placed(id, podCount: pods.count) }
        let removals = pods.map { pod in
            Proposal(.challengeRemoved(id, reason: reason), in: pod.row, because: pod.placements[id])
        }
        return removals + [Proposal(.challengeWithdrawn(id, reason: reason), in: challenge.row)]
    }

    private static let nameByteCountMaximum = 100
    private static let portCountMaximum = 64

    private static func validate(_ definition: ChallengeDefinition) throws(Refusal) {
        let isOneLine = definition.name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        guard (1...nameByteCountMaximum).contains(definition.name.utf8.count), isOneLine else {
            throw .unsuitableChallengeName
        }
        guard definition.ports.count <= portCountMaximum else { throw .tooManyPorts(maximum: portCountMaximum) }
    }
}
