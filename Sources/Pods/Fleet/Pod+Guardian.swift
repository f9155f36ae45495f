extension Pod {
    /// What keeps the pod's machine from being turned off, replaced or deleted, whatever speaks for it.
    package enum Guardian: Hashable, Sendable {
        case claim(Claim)
        case protection(EventID)

        package var event: EventID {
            switch self {
            case .claim(let claim): claim.event
            case .protection(let event): event
            }
        }
    }

    package var guardian: Guardian? {
        claim.map(Guardian.claim) ?? protection.map(Guardian.protection)
    }
}
