internal import SwiftProtobuf

extension Event {
    static func keyEvent(_ kind: StoredEventKind, _ payload: [UInt8]) throws -> Event? {
        switch kind {
        case .keyIssued: return .keyIssued(try valid(KeyGrant(try StoredKeyIssued(serializedBytes: payload))))
        case .keyEnrolled:
            let message = try StoredKeyEnrolled(serializedBytes: payload)
            return .keyEnrolled(secretHash: Array(message.secretHash), dropletID: present(message.dropletID))
        case .keyRevoked: return .keyRevoked(reason: try StoredKeyRevoked(serializedBytes: payload).reason)
        default: return nil
        }
    }

    static func registryEvent(_ kind: StoredEventKind, _ payload: [UInt8]) throws -> Event? {
        switch kind {
        case .reconcilerStarted:
            let message = try StoredReconcilerStarted(serializedBytes: payload)
            return .reconcilerStarted(version: message.version, policy: message.policy)
        case .reconcilerStopped: return .reconcilerStopped
        case .reconcilerPaused:
            return .reconcilerPaused(reason: try StoredReconcilerPaused(serializedBytes: payload).reason)
        case .reconcilerResumed:
            return .reconcilerResumed(reason: try StoredReconcilerResumed(serializedBytes: payload).reason)
        case .planApproved:
            let approved = try StoredPlanApproved(serializedBytes: payload)
            return .planApproved(digest: approved.digest, changes: Int(approved.changes), reason: approved.reason)
        case .reconcilerHeld:
            let held = try StoredReconcilerHeld(serializedBytes: payload)
            return .reconcilerHeld(reason: held.reason, droplets: held.droplets, isAboutSilence: held.silence)
        case .receiverStarted: return .receiverStarted
        case .receiverStopped: return .receiverStopped
        case .accountBound:
            let message = try StoredAccountBound(serializedBytes: payload)
            return .accountBound(team: message.team, name: message.name)
        case .registryRestored: return Event(try StoredRegistryRestored(serializedBytes: payload))
        case .idsReserved:
            let ids = try StoredIDsReserved(serializedBytes: payload).ids
            return .idsReserved(try ids.map { try valid(PodID($0)) })
        default: return nil
        }
    }
}

extension Event {
    fileprivate init(_ stored: StoredRegistryRestored) {
        self = .registryRestored(
            position: EventID(stored.position),
            root: Array(stored.root),
            reason: stored.reason
        )
    }
}

extension KeyGrant {
    fileprivate init?(_ stored: StoredKeyIssued) {
        guard let role = Role(stored.role) else { return nil }
        let machine = Machine(pod: EventID(stored.pod), attempt: EventID(stored.attempt))
        self.init(
            role: role,
            secretHash: Array(stored.secretHash),
            label: stored.label,
            machine: stored.attempt == 0 ? nil : machine,
            expires: stored.expires == 0 ? nil : stored.expires
        )
    }
}

extension KeyGrant.Role {
    fileprivate init?(_ stored: StoredKeyRole) {
        switch stored {
        case .admin: self = .admin
        case .operator: self = .operator
        case .viewer: self = .viewer
        case .pod: self = .pod
        default: return nil
        }
    }
}
