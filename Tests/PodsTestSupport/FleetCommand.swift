package import Pods

/// Anything that can be asked of a fleet.
package enum FleetCommand: Hashable {
    case pod(PodCommand)
    case droplet(DropletCommand)
    case challenge(ChallengeCommand)
    case key(KeyCommand)
    case registry(RegistryCommand)
    case expireClaims
}

extension Fleet {
    package func decide(_ command: FleetCommand, at point: DecisionPoint) throws(Refusal) -> [Proposal] {
        switch command {
        case .pod(let command): try decide(command, at: point)
        case .droplet(let command): try decide(command, at: point)
        case .challenge(let command): try decide(command, at: point)
        case .key(let command): try decide(command, at: point)
        case .registry(let command): try decide(command, at: point)
        case .expireClaims: expireClaims(at: point)
        }
    }
}
