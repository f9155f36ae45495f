internal import SwiftProtobuf

extension Event {
    /// Reads what the log keeps; a kind this version does not know comes back as `unrecognized`.
    package init(_ stored: StoredEvent) throws(UnreadablePayload) {
        guard let kind = StoredEventKind(rawValue: Int(stored.kind.rawValue)) else {
            self = .unrecognized(kind: stored.kind.rawValue, payload: stored.payload)
            return
        }
        let event: Event?
        do {
            event =
                switch kind.rawValue {
                case 1..<32: try Self.podEvent(kind, stored.payload)
                case 32..<64: try Self.dropletEvent(kind, stored.payload)
                case 64..<80: try Self.keyEvent(kind, stored.payload)
                default: try Self.registryEvent(kind, stored.payload)
                }
        } catch {
            throw UnreadablePayload(kind: stored.kind)
        }
        self = event ?? .unrecognized(kind: stored.kind.rawValue, payload: stored.payload)
    }

    private static func podEvent(_ kind: StoredEventKind, _ payload: [UInt8]) throws -> Event? {
        switch kind {
        case .podCreated:
            let message = try StoredPodCreated(serializedBytes: payload)
            return .podCreated(
                id: try valid(PodID(message.id)),
                image: message.image,
                template: message.template.isEmpty
                    ? nil : TemplateReference(name: message.template, digest: Array(message.templateDigest))
            )
        case .podTagged: return .podTagged(try valid(Tag(try StoredPodTagged(serializedBytes: payload).tag)))
        case .podUntagged: return .podUntagged(try valid(Tag(try StoredPodUntagged(serializedBytes: payload).tag)))
        case .podAttributeSet:
            let message = try StoredAttributeSet(serializedBytes: payload)
            return .attributeSet(
                try valid(AttributeKey(message.key)),
                try valid(message.value.map(AttributeValue.init))
            )
        case .podAttributeUnset:
            let message = try StoredAttributeUnset(serializedBytes: payload)
            return .attributeUnset(try valid(AttributeKey(message.key)))
        case .podClaimed:
            let message = try StoredPodClaimed(serializedBytes: payload)
            return .podClaimed(holder: message.holder, until: message.hasUntil ? message.until : nil)
        case .podReleased: return .podReleased(reason: try StoredPodReleased(serializedBytes: payload).reason)
        case .podProtected: return .podProtected
        case .podUnprotected: return .podUnprotected
        case .podRetired: return .podRetired(reason: try StoredPodRetired(serializedBytes: payload).reason)
        default: return nil
        }
    }

    private static func dropletEvent(_ kind: StoredEventKind, _ payload: [UInt8]) throws -> Event? {
        switch kind {
        case .dropletRequested:
            return .dropletRequested(DropletSpecification(try StoredDropletRequested(serializedBytes: payload)))
        case .dropletAccepted:
            let message = try StoredDropletAccepted(serializedBytes: payload)
            return .dropletAccepted(attempt: EventID(message.attempt), dropletID: message.dropletID)
        case .dropletRefused:
            let message = try StoredDropletRefused(serializedBytes: payload)
            return .dropletRefused(
                attempt: EventID(message.attempt),
                FailureClass(message.failure),
                message: message.message
            )
        case .dropletUnknown:
            let message = try StoredDropletUnknown(serializedBytes: payload)
            return .dropletUnknown(attempt: EventID(message.attempt), message: message.message)
        case .dropletAdopted:
            let message = try StoredDropletAdopted(serializedBytes: payload)
            return .dropletAdopted(attempt: EventID(message.attempt), dropletID: message.dropletID)
        case .dropletActive:
            let message = try StoredDropletActive(serializedBytes: payload)
            return .dropletActive(attempt: EventID(message.attempt), dropletID: message.dropletID, ip: message.ip)
        case .dropletLost:
            let message = try StoredDropletLost(serializedBytes: payload)
            return .dropletLost(
                attempt: EventID(message.attempt),
                dropletID: present(message.dropletID),
                reason: message.reason
            )
        case .dropletDeleteRequested:
            let message = try StoredDropletDeleteRequested(serializedBytes: payload)
            return .dropletDeleteRequested(
                attempt: EventID(message.attempt),
                dropletID: message.dropletID,
                reason: message.reason
            )
        case .dropletGone:
            let message = try StoredDropletGone(serializedBytes: payload)
            return .dropletGone(attempt: EventID(message.attempt), dropletID: message.dropletID)
        case .dropletDuplicateFound:
            let message = try StoredDropletDuplicateFound(serializedBytes: payload)
            return .dropletDuplicateFound(
                attempt: EventID(message.attempt),
                dropletID: message.dropletID,
                keptDropletID: message.keptDropletID
            )
        default: return nil
        }
    }

    private static func keyEvent(_ kind: StoredEventKind, _ payload: [UInt8]) throws -> Event? {
        switch kind {
        case .keyIssued: return .keyIssued(try valid(KeyGrant(try StoredKeyIssued(serializedBytes: payload))))
        case .keyEnrolled:
            let message = try StoredKeyEnrolled(serializedBytes: payload)
            return .keyEnrolled(secretHash: Array(message.secretHash), dropletID: present(message.dropletID))
        case .keyRevoked: return .keyRevoked(reason: try StoredKeyRevoked(serializedBytes: payload).reason)
        default: return nil
        }
    }

    private static func registryEvent(_ kind: StoredEventKind, _ payload: [UInt8]) throws -> Event? {
        switch kind {
        case .reconcilerStarted:
            return .reconcilerStarted(version: try StoredReconcilerStarted(serializedBytes: payload).version)
        case .reconcilerStopped: return .reconcilerStopped
        case .reconcilerPaused:
            return .reconcilerPaused(reason: try StoredReconcilerPaused(serializedBytes: payload).reason)
        case .reconcilerResumed:
            return .reconcilerResumed(reason: try StoredReconcilerResumed(serializedBytes: payload).reason)
        case .reconcilerHeld:
            return .reconcilerHeld(reason: try StoredReconcilerHeld(serializedBytes: payload).reason)
        case .receiverStarted: return .receiverStarted
        case .receiverStopped: return .receiverStopped
        case .accountBound:
            let message = try StoredAccountBound(serializedBytes: payload)
            return .accountBound(team: message.team, name: message.name)
        default: return nil
        }
    }

    private static func valid<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw BinaryDecodingError.malformedProtobuf }
        return value
    }

    private static func present(_ dropletID: Int64) -> Int64? {
        dropletID == 0 ? nil : dropletID
    }
}

extension AttributeValue {
    fileprivate init(_ stored: StoredAttributeSet.OneOf_Value) {
        self =
            switch stored {
            case .stringValue(let text): .string(text)
            case .intValue(let number): .int(number)
            case .boolValue(let truth): .bool(truth)
            }
    }
}

extension DropletSpecification {
    fileprivate init(_ stored: StoredDropletRequested) {
        self.init(region: stored.region, size: stored.size, image: stored.image, name: stored.name)
    }
}

extension FailureClass {
    /// A class this version does not know is worth another try, later.
    fileprivate init(_ stored: StoredFailureClass) {
        self =
            switch stored {
            case .invalid: .invalid
            case .quota: .quota
            case .unauthorized: .unauthorized
            default: .transient
            }
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
