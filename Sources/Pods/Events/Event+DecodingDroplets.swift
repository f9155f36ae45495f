internal import SwiftProtobuf

extension Event {
    static func dropletEvent(_ kind: StoredEventKind, _ payload: [UInt8]) throws -> Event? {
        switch kind {
        case .dropletRequested:
            let message = try StoredDropletRequested(serializedBytes: payload)
            return .dropletRequested(
                DropletSpecification(message),
                replacing: message.replacing == 0 ? nil : EventID(message.replacing)
            )
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
        default: return try upkeepDropletEvent(kind, payload)
        }
    }

    /// What happens to a droplet that its pod already has.
    private static func upkeepDropletEvent(_ kind: StoredEventKind, _ payload: [UInt8]) throws -> Event? {
        switch kind {
        case .dropletPoweredOff:
            let message = try StoredDropletPoweredOff(serializedBytes: payload)
            return .dropletPoweredOff(attempt: EventID(message.attempt), dropletID: message.dropletID)
        case .dropletPowerRequested:
            let message = try StoredDropletPowerRequested(serializedBytes: payload)
            return .dropletPowerRequested(
                attempt: EventID(message.attempt),
                dropletID: message.dropletID,
                try valid(PowerAction(message.action)),
                reason: message.reason
            )
        case .dropletReplaced:
            let message = try StoredDropletReplaced(serializedBytes: payload)
            return .dropletReplaced(attempt: EventID(message.attempt), by: EventID(message.by))
        default: return nil
        }
    }
}

extension PowerAction {
    /// An action this version does not know is not guessed at.
    fileprivate init?(_ stored: StoredPowerAction) {
        switch stored {
        case .powerOn: self = .powerOn
        case .powerCycle: self = .powerCycle
        default: return nil
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
