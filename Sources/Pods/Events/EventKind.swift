/// The number a kind of event is stored under, and the name people read.
package struct EventKind: Hashable, Sendable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    init(_ stored: StoredEventKind) {
        guard let number = UInt16(exactly: stored.rawValue) else { preconditionFailure("kinds are 16-bit numbers") }
        rawValue = number
    }

    /// Returns `nil` for a name that is not in the catalogue.
    package init?(name: String) {
        guard let stored = Self.kinds[name] else { return nil }
        self.init(stored)
    }

    package static let heartbeat = EventKind(.podHeartbeat)
}

extension EventKind: CustomStringConvertible {
    /// The catalogue's name with dots, as in `pod.attribute.set`; `kind-N` for one this version does not know.
    package var description: String {
        guard let stored = StoredEventKind(rawValue: Int(rawValue)), let name = Self.names[stored] else {
            return "kind-\(rawValue)"
        }
        return name
    }

    private static let kinds = Dictionary(uniqueKeysWithValues: names.map { ($1, $0) })

    private static let names: [StoredEventKind: String] = [
        .podCreated: "pod.created",
        .podTagged: "pod.tagged",
        .podUntagged: "pod.untagged",
        .podAttributeSet: "pod.attribute.set",
        .podAttributeUnset: "pod.attribute.unset",
        .podClaimed: "pod.claimed",
        .podReleased: "pod.released",
        .podProtected: "pod.protected",
        .podUnprotected: "pod.unprotected",
        .podRetired: "pod.retired",
        .podImageChanged: "pod.image.changed",
        .podPaused: "pod.paused",
        .podResumed: "pod.resumed",
        .podAbandoned: "pod.abandoned",
        .podSilent: "pod.silent",
        .podRecovered: "pod.recovered",
        .podHeartbeat: "pod.heartbeat",
        .dropletRequested: "droplet.requested",
        .dropletAccepted: "droplet.accepted",
        .dropletRefused: "droplet.refused",
        .dropletUnknown: "droplet.unknown",
        .dropletAdopted: "droplet.adopted",
        .dropletActive: "droplet.active",
        .dropletLost: "droplet.lost",
        .dropletDeleteRequested: "droplet.delete.requested",
        .dropletGone: "droplet.gone",
        .dropletDuplicateFound: "droplet.duplicate.found",
        .dropletPoweredOff: "droplet.powered.off",
        .dropletPowerRequested: "droplet.power.requested",
        .dropletReplaced: "droplet.replaced",
        .keyIssued: "key.issued",
        .keyEnrolled: "key.enrolled",
        .keyRevoked: "key.revoked",
        .challengeDefined: "challenge.defined",
        .challengeWithdrawn: "challenge.withdrawn",
        .challengePlaced: "challenge.placed",
        .challengeRemoved: "challenge.removed",
        .reconcilerStarted: "reconciler.started",
        .reconcilerStopped: "reconciler.stopped",
        .reconcilerPaused: "reconciler.paused",
        .reconcilerResumed: "reconciler.resumed",
        .reconcilerHeld: "reconciler.held",
        .planApproved: "plan.approved",
        .receiverStarted: "receiver.started",
        .receiverStopped: "receiver.stopped",
        .accountBound: "account.bound",
        .registryRestored: "registry.restored",
        .idsReserved: "ids.reserved",
    ]
}
