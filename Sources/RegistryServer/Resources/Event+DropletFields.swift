internal import Pods
internal import RegistryAPI

extension Event {
    /// Those of a droplet's event; none of any other's.
    var dropletFields: [String: JSONValue] {
        switch self {
        case .dropletRequested(let specification, let replacing):
            specification.fields.merging(.present(["replacing": replacing.map { JSONValue($0) }])) { own, _ in own }
        case .dropletAccepted(let attempt, let droplet), .dropletAdopted(let attempt, let droplet),
            .dropletGone(let attempt, let droplet), .dropletPoweredOff(let attempt, let droplet):
            ["attempt": JSONValue(attempt), "droplet_id": .int(droplet)]
        case .dropletRefused(let attempt, let failure, let message):
            ["attempt": JSONValue(attempt), "failure": .string(failure.rawValue), "message": .string(message)]
        case .dropletUnknown(let attempt, let message):
            ["attempt": JSONValue(attempt), "message": .string(message)]
        case .dropletActive(let attempt, let droplet, let ip):
            ["attempt": JSONValue(attempt), "droplet_id": .int(droplet), "ip": .string(ip)]
        case .dropletLost(let attempt, let droplet, let reason):
            .present([
                "attempt": JSONValue(attempt), "droplet_id": droplet.map(JSONValue.int), "reason": .string(reason),
            ])
        case .dropletDeleteRequested(let attempt, let droplet, let reason):
            ["attempt": JSONValue(attempt), "droplet_id": .int(droplet), "reason": .string(reason)]
        case .dropletDuplicateFound(let attempt, let droplet, let kept):
            ["attempt": JSONValue(attempt), "droplet_id": .int(droplet), "kept_droplet_id": .int(kept)]
        case .dropletPowerRequested(let attempt, let droplet, let action, let reason):
            [
                "attempt": JSONValue(attempt), "droplet_id": .int(droplet), "action": .string(action.rawValue),
                "reason": .string(reason),
            ]
        case .dropletReplaced(let attempt, let successor):
            ["attempt": JSONValue(attempt), "by": JSONValue(successor)]
        default:
            [:]
        }
    }
}

extension DropletSpecification {
    fileprivate var fields: [String: JSONValue] {
        ["region": .string(region), "size": .string(size), "image": .string(image), "name": .string(name)]
    }
}
