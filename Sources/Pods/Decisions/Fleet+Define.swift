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
        return removals(of: id, from: pods[...], reason: reason)
            + [Proposal(.challengeWithdrawn(id, reason: reason), in: challenge.row)]
    }

    /// Far fewer than an append holds.
    private static let removalCountMaximum = 1_000

    /// Takes a challenge off pods until the withdrawal has few enough left to take it off, so many at a time.
    package func removeExcess(of id: ChallengeID, reason: String) -> [Proposal] {
        let excess = pods(running: id).dropLast(Self.removalCountMaximum)
        return removals(of: id, from: excess.prefix(Self.removalCountMaximum), reason: reason)
    }

    private func removals(of id: ChallengeID, from pods: ArraySlice<Pod>, reason: String) -> [Proposal] {
        pods.map { Proposal(.challengeRemoved(id, reason: reason), in: $0.row, because: $0.placements[id]) }
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
