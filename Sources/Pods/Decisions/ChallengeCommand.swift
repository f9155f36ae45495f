/// What people ask of the challenges themselves; placing them is asked of pods.
package enum ChallengeCommand: Hashable, Sendable {
    /// Only `replacing` changes a challenge that is defined otherwise; the pods it is placed on then run the new one.
    case define(ChallengeDefinition, replacing: Bool)

    /// Only `removing` withdraws a challenge that is still placed, by taking it off every pod.
    case withdraw(ChallengeID, reason: String, removing: Bool)
}

extension ChallengeCommand {
    /// The challenge the command is about.
    package var challengeID: ChallengeID {
        switch self {
        case .define(let definition, _): definition.id
        case .withdraw(let id, _, _): id
        }
    }
}

extension Fleet {
    /// Decides what the command adds to the history; deciding twice adds nothing the second time.
    package func decide(_ command: ChallengeCommand, at point: DecisionPoint) throws(Refusal) -> [Proposal] {
        switch command {
        case .define(let definition, let replacing): try define(definition, replacing: replacing, at: point)
        case .withdraw(let id, let reason, let removing): try withdraw(id, reason: reason, removing: removing)
        }
    }
}
