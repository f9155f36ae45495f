/// One way in which a fleet differs from an earlier one, as people would tell it: what came and went between leaves none.
package enum FleetChange: Hashable, Sendable {
    case pod(PodID, PodChange)

    /// One that is withdrawn has no definition.
    case challenge(ChallengeID, Difference<ChallengeDefinition>)
    case key(EventID, KeyChange)
    case registry(RegistryChange)
}

/// What became of a pod; its newest beat is not told, since that is another one whenever it is looked at.
package enum PodChange: Hashable, Sendable {
    case created
    case image(Difference<String>)
    case claim(Difference<Pod.Claim>)
    case protection(isProtected: Bool)
    case pause(Difference<RegistryState.Halt>)
    case silence(isSilent: Bool)
    case tagged(Tag)
    case untagged(Tag)
    case attribute(AttributeKey, Difference<AttributeValue>)
    case placed(ChallengeID)
    case removed(ChallengeID)

    /// Of the attempt that serves the pod, or else the newest, as the three after it.
    case phase(Difference<Attempt.Phase>)
    case dropletID(Difference<Int64>)
    case ip(Difference<String>)
    case power(isOff: Bool)
    case retired(reason: String)
    case abandoned(reason: String)
}

/// What became of a key of the API.
package enum KeyChange: Hashable, Sendable {
    case issued(KeyGrant.Role, label: String)
    case enrolled
    case revoked
}

/// What became of the registry as a whole.
package enum RegistryChange: Hashable, Sendable {
    case account(Difference<RegistryState.Account>)
    case pause(Difference<RegistryState.Halt>)
    case hold(Difference<RegistryState.Halt>)
    case approval(Difference<RegistryState.Approval>)
    case receiver(isUp: Bool)
    case restoration(Difference<RegistryState.Restoration>)
    case reserved(PodID)
}
