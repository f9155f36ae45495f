internal import SwiftProtobuf

extension StoredEvent {
    package init(_ event: Event) {
        if case .unrecognized(let kind, let payload) = event {
            self.init(kind: EventKind(rawValue: kind), payload: payload)
        } else {
            let (kind, message) = event.storedMessage
            self.init(kind: EventKind(kind), payload: message.map(Self.bytes) ?? [])
        }
    }

    private static func bytes(of message: any Message) -> [UInt8] {
        guard let bytes: [UInt8] = try? message.serializedBytes() else {
            preconditionFailure("a proto3 message without required fields always serializes")
        }
        return bytes
    }
}

extension Event {
    fileprivate var storedMessage: (StoredEventKind, (any Message)?) {
        podMessage ?? dropletMessage ?? challengeMessage ?? keyMessage ?? registryMessage
    }

    private var podMessage: (StoredEventKind, (any Message)?)? {
        switch self {
        case .podCreated(let id, let image, let template):
            (.podCreated, StoredPodCreated(id: id, image: image, template: template))
        case .podTagged(let tag): (.podTagged, StoredPodTagged.with { $0.tag = tag.rawValue })
        case .podUntagged(let tag): (.podUntagged, StoredPodUntagged.with { $0.tag = tag.rawValue })
        case .attributeSet(let key, let value): (.podAttributeSet, StoredAttributeSet(key, value))
        case .attributeUnset(let key): (.podAttributeUnset, StoredAttributeUnset.with { $0.key = key.rawValue })
        case .podClaimed(let holder, let until): (.podClaimed, StoredPodClaimed(holder: holder, until: until))
        case .podReleased(let reason): (.podReleased, StoredPodReleased.with { $0.reason = reason })
        case .podProtected: (.podProtected, nil)
        case .podUnprotected: (.podUnprotected, nil)
        case .podRetired(let reason): (.podRetired, StoredPodRetired.with { $0.reason = reason })
        default: podUpkeepMessage
        }
    }

    private var podUpkeepMessage: (StoredEventKind, (any Message)?)? {
        switch self {
        case .podImageChanged(let image): (.podImageChanged, StoredPodImageChanged.with { $0.image = image })
        case .podPaused(let reason): (.podPaused, StoredPodPaused.with { $0.reason = reason })
        case .podResumed(let reason): (.podResumed, StoredPodResumed.with { $0.reason = reason })
        case .podAbandoned(let reason): (.podAbandoned, StoredPodAbandoned.with { $0.reason = reason })
        case .podSilent(let attempt, let lastBeat): (.podSilent, StoredPodSilent(attempt: attempt, lastBeat: lastBeat))
        case .podRecovered(let attempt):
            (.podRecovered, StoredPodRecovered.with { $0.attempt = attempt.rawValue })
        default: nil
        }
    }

    private var keyMessage: (StoredEventKind, (any Message)?)? {
        switch self {
        case .keyIssued(let grant): (.keyIssued, StoredKeyIssued(grant))
        case .keyEnrolled(let hash, let droplet):
            (.keyEnrolled, StoredKeyEnrolled(secretHash: hash, dropletID: droplet))
        case .keyRevoked(let reason): (.keyRevoked, StoredKeyRevoked.with { $0.reason = reason })
        default: nil
        }
    }

    private var registryMessage: (StoredEventKind, (any Message)?) {
        switch self {
        case .reconcilerStarted(let version, let policy):
            (.reconcilerStarted, StoredReconcilerStarted.with { ($0.version, $0.policy) = (version, policy) })
        case .reconcilerStopped: (.reconcilerStopped, nil)
        case .reconcilerPaused(let reason): (.reconcilerPaused, StoredReconcilerPaused.with { $0.reason = reason })
        case .reconcilerResumed(let reason): (.reconcilerResumed, StoredReconcilerResumed.with { $0.reason = reason })
        case .reconcilerHeld(let reason, let droplets, let isAboutSilence):
            (.reconcilerHeld, StoredReconcilerHeld(reason: reason, droplets: droplets, isAboutSilence: isAboutSilence))
        case .planApproved(let digest, let changes, let reason):
            (.planApproved, StoredPlanApproved(digest: digest, changes: changes, reason: reason))
        case .receiverStarted: (.receiverStarted, nil)
        case .receiverStopped: (.receiverStopped, nil)
        case .accountBound(let team, let name):
            (.accountBound, StoredAccountBound.with { ($0.team, $0.name) = (team, name) })
        case .registryRestored(let position, let root, let reason):
            (.registryRestored, StoredRegistryRestored(position: position, root: root, reason: reason))
        case .idsReserved(let ids): (.idsReserved, StoredIDsReserved.with { $0.ids = ids.map(\.rawValue) })
        default: preconditionFailure("every event has a stored message")
        }
    }
}
