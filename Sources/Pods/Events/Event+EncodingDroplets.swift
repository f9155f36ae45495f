internal import SwiftProtobuf

extension Event {
    var dropletMessage: (StoredEventKind, (any Message)?)? {
        switch self {
        case .dropletRequested(let specification, let replacing):
            (.dropletRequested, StoredDropletRequested(specification, replacing: replacing))
        case .dropletAccepted(let attempt, let droplet):
            (.dropletAccepted, StoredDropletAccepted.with { ($0.attempt, $0.dropletID) = (attempt.rawValue, droplet) })
        case .dropletRefused(let attempt, let failure, let message):
            (.dropletRefused, StoredDropletRefused(attempt: attempt, failure: failure, message: message))
        case .dropletUnknown(let attempt, let message):
            (.dropletUnknown, StoredDropletUnknown.with { ($0.attempt, $0.message) = (attempt.rawValue, message) })
        case .dropletAdopted(let attempt, let droplet):
            (.dropletAdopted, StoredDropletAdopted.with { ($0.attempt, $0.dropletID) = (attempt.rawValue, droplet) })
        case .dropletActive(let attempt, let droplet, let ip):
            (.dropletActive, StoredDropletActive(attempt: attempt, dropletID: droplet, ip: ip))
        case .dropletLost(let attempt, let droplet, let reason):
            (.dropletLost, StoredDropletLost(attempt: attempt, dropletID: droplet, reason: reason))
        case .dropletDeleteRequested(let attempt, let droplet, let reason):
            (
                .dropletDeleteRequested,
                StoredDropletDeleteRequested(attempt: attempt, dropletID: droplet, reason: reason)
            )
        case .dropletGone(let attempt, let droplet):
            (.dropletGone, StoredDropletGone.with { ($0.attempt, $0.dropletID) = (attempt.rawValue, droplet) })
        case .dropletDuplicateFound(let attempt, let droplet, let kept):
            (.dropletDuplicateFound, StoredDropletDuplicateFound(attempt: attempt, dropletID: droplet, kept: kept))
        default: dropletUpkeepMessage
        }
    }

    private var dropletUpkeepMessage: (StoredEventKind, (any Message)?)? {
        switch self {
        case .dropletPoweredOff(let attempt, let droplet):
            (
                .dropletPoweredOff,
                StoredDropletPoweredOff.with { ($0.attempt, $0.dropletID) = (attempt.rawValue, droplet) }
            )
        case .dropletPowerRequested(let attempt, let droplet, let action, let reason):
            (
                .dropletPowerRequested,
                StoredDropletPowerRequested(attempt: attempt, dropletID: droplet, action, reason: reason)
            )
        case .dropletReplaced(let attempt, let successor):
            (
                .dropletReplaced,
                StoredDropletReplaced.with { ($0.attempt, $0.by) = (attempt.rawValue, successor.rawValue) }
            )
        default: nil
        }
    }
}
