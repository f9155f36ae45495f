internal import Pods
internal import RegistryAPI

extension ChallengeResource {
    /// Returns `nil` when the fleet has no such challenge.
    init?(_ id: ChallengeID, in fleet: Fleet) {
        guard let challenge = fleet.challenge(id) else { return nil }
        self.init(challenge, fleet.placements(of: id), asOf: fleet.head)
    }

    init(_ challenge: Challenge, _ placements: [Placement], asOf head: EventID) {
        let definition = challenge.definition
        self.init(
            id: definition.id.rawValue,
            row: challenge.row.rawValue,
            version: challenge.version,
            position: head.rawValue,
            name: definition.name,
            image: definition.image.rawValue,
            ports: definition.portList,
            definition: challenge.definitionEvent.rawValue,
            definedAt: Timestamp(milliseconds: challenge.definedAt),
            withdrawn: challenge.withdrawal.map(RetirementResource.init),
            placements: placements.map(PlacementResource.init)
        )
    }
}

extension ChallengeOrder {
    init(_ challenge: Challenge) {
        self.init(
            id: challenge.definition.id.rawValue,
            name: challenge.definition.name,
            image: challenge.definition.image.rawValue,
            ports: challenge.definition.portList,
            definition: challenge.definitionEvent.rawValue
        )
    }
}

extension PlacementResource {
    init(_ placement: Placement) {
        self.init(row: placement.row.rawValue, pod: placement.pod.rawValue, challenge: placement.challenge.rawValue)
    }
}

extension ChallengeDefinition {
    fileprivate var portList: [String] {
        ports.sorted().map(\.description)
    }
}

extension RetirementResource {
    fileprivate init(_ withdrawal: Challenge.Withdrawal) {
        self.init(at: Timestamp(milliseconds: withdrawal.time), reason: withdrawal.reason)
    }
}
