extension Event {
    /// What an event is about, by which a fold knows where to look.
    enum Subject: Hashable, Sendable {
        case pod
        case droplet
        case challenge
        case key
        case registry
    }

    var subject: Subject {
        switch self {
        case .podCreated, .podTagged, .podUntagged, .attributeSet, .attributeUnset, .podClaimed, .podReleased,
            .podProtected, .podUnprotected, .podRetired, .podImageChanged, .podPaused, .podResumed, .podAbandoned,
            .podSilent, .podRecovered, .challengePlaced, .challengeRemoved:
            .pod
        case .dropletRequested, .dropletAccepted, .dropletRefused, .dropletUnknown, .dropletAdopted, .dropletActive,
            .dropletLost, .dropletDeleteRequested, .dropletGone, .dropletDuplicateFound, .dropletPoweredOff,
            .dropletPowerRequested, .dropletReplaced:
            .droplet
        case .challengeDefined, .challengeWithdrawn:
            .challenge
        case .keyIssued, .keyEnrolled, .keyRevoked:
            .key
        case .reconcilerStarted, .reconcilerStopped, .reconcilerPaused, .reconcilerResumed, .reconcilerHeld,
            .planApproved,
            .receiverStarted, .receiverStopped, .accountBound, .registryRestored, .idsReserved, .unrecognized:
            .registry
        }
    }

    /// Whether another droplet may serve the pod after the event, so that beats before and after it differ.
    var mayChangeServing: Bool {
        switch self {
        case .podCreated, .podAbandoned: true
        default: subject == .droplet
        }
    }
}
