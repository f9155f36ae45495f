import Pods
import PodsTestSupport
import Testing

@Suite struct EventKindTests {
    /// Every kind that has a name.
    static let named = (0...UInt16(255)).map(EventKind.init).filter { !$0.description.hasPrefix("kind-") }

    @Test func `every event's kind has the name people know it by`() {
        for (label, event) in EventSamples.all {
            #expect(StoredEvent(event).kind.description == catalogueName(of: event))
            #expect(label.hasPrefix(catalogueName(of: event)))
        }
    }

    @Test func `every kind with a name has a sample, but the beat, which is no payload`() {
        let sampled = Set(EventSamples.all.map { StoredEvent($0.event).kind })

        #expect(Set(Self.named) == sampled.union([.heartbeat]))
    }

    @Test func `no two kinds share a name`() {
        #expect(Set(Self.named.map(\.description)).count == Self.named.count)
    }

    @Test func `a name finds its kind, and only a name of the catalogue finds one`() {
        for kind in Self.named { #expect(EventKind(name: kind.description) == kind) }
        for name in ["", "kind-0", "kind-17", "pod", "Pod.Created"] { #expect(EventKind(name: name) == nil) }
    }

    @Test func `a kind this version does not know is called by its number`() {
        #expect(EventKind(rawValue: 0).description == "kind-0")
        #expect(EventKind(rawValue: 17).description == "kind-17")
        #expect(EventKind(rawValue: .max).description == "kind-65535")
    }

    @Test func `the beat is kind 14`() {
        #expect(EventKind.heartbeat.rawValue == 14)
        #expect(EventKind.heartbeat.description == "pod.heartbeat")
    }
}

/// The name of an event's kind in the catalogue; a new event does not compile until it is given one here.
private func catalogueName(of event: Event) -> String {
    switch event {
    case .podCreated: "pod.created"
    case .podTagged: "pod.tagged"
    case .podUntagged: "pod.untagged"
    case .attributeSet: "pod.attribute.set"
    case .attributeUnset: "pod.attribute.unset"
    case .podClaimed: "pod.claimed"
    case .podReleased: "pod.released"
    case .podProtected: "pod.protected"
    case .podUnprotected: "pod.unprotected"
    case .podRetired: "pod.retired"
    case .podImageChanged: "pod.image.changed"
    case .podPaused: "pod.paused"
    case .podResumed: "pod.resumed"
    case .podAbandoned: "pod.abandoned"
    case .podSilent: "pod.silent"
    case .podRecovered: "pod.recovered"
    case .dropletRequested: "droplet.requested"
    case .dropletAccepted: "droplet.accepted"
    case .dropletRefused: "droplet.refused"
    case .dropletUnknown: "droplet.unknown"
    case .dropletAdopted: "droplet.adopted"
    case .dropletActive: "droplet.active"
    case .dropletLost: "droplet.lost"
    case .dropletDeleteRequested: "droplet.delete.requested"
    case .dropletGone: "droplet.gone"
    case .dropletDuplicateFound: "droplet.duplicate.found"
    case .dropletPoweredOff: "droplet.powered.off"
    case .dropletPowerRequested: "droplet.power.requested"
    case .dropletReplaced: "droplet.replaced"
    case .challengeDefined: "challenge.defined"
    case .challengeWithdrawn: "challenge.withdrawn"
    case .challengePlaced: "challenge.placed"
    case .challengeRemoved: "challenge.removed"
    case .keyIssued: "key.issued"
    case .keyEnrolled: "key.enrolled"
    case .keyRevoked: "key.revoked"
    case .reconcilerStarted: "reconciler.started"
    case .reconcilerStopped: "reconciler.stopped"
    case .reconcilerPaused: "reconciler.paused"
    case .reconcilerResumed: "reconciler.resumed"
    case .reconcilerHeld: "reconciler.held"
    case .planApproved: "plan.approved"
    case .receiverStarted: "receiver.started"
    case .receiverStopped: "receiver.stopped"
    case .accountBound: "account.bound"
    case .registryRestored: "registry.restored"
    case .idsReserved: "ids.reserved"
    case .unrecognized(let kind, _): "kind-\(kind)"
    }
}
