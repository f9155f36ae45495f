internal import FoundationEssentials
internal import Pods
internal import RegistryAPI

extension Event {
    /// The payload by field, named as in the catalogue; a key's hash is nobody's business and left out.
    var fields: [String: JSONValue] {
        switch self {
        case .podCreated(let id, let image, let template):
            .present([
                "id": .string(id.rawValue), "image": .string(image), "template": template.map { .string($0.name) },
                "template_digest": template.map { .string($0.digest.hexadecimal) },
            ])
        case .podTagged(let tag), .podUntagged(let tag):
            ["tag": .string(tag.rawValue)]
        case .attributeSet(let key, let value):
            ["key": .string(key.rawValue), "type": .string(value.typeName), "value": JSONValue(value)]
        case .attributeUnset(let key):
            ["key": .string(key.rawValue)]
        case .podClaimed(let holder, let until):
            .present(["holder": .string(holder), "until": until.map(JSONValue.init(milliseconds:))])
        case .podReleased(let reason), .podRetired(let reason), .keyRevoked(let reason),
            .reconcilerPaused(let reason), .reconcilerResumed(let reason), .reconcilerHeld(let reason):
            ["reason": .string(reason)]
        case .reconcilerStarted(let version):
            ["version": .string(version)]
        case .accountBound(let team, let name):
            ["team": .string(team), "name": .string(name)]
        case .registryRestored(let position, let root, let reason):
            [
                "position": JSONValue(position), "root": .string(Data(root).base64EncodedString()),
                "reason": .string(reason),
            ]
        case .idsReserved(let ids):
            ["ids": .array(ids.map { .string($0.rawValue) })]
        case .keyIssued(let grant):
            grant.fields
        case .keyEnrolled(_, let dropletID):
            .present(["droplet_id": dropletID.map(JSONValue.int)])
        case .podProtected, .podUnprotected, .reconcilerStopped, .receiverStarted, .receiverStopped, .unrecognized:
            [:]
        default:
            dropletFields
        }
    }

    private var dropletFields: [String: JSONValue] {
        switch self {
        case .dropletRequested(let specification):
            specification.fields
        case .dropletAccepted(let attempt, let droplet), .dropletAdopted(let attempt, let droplet),
            .dropletGone(let attempt, let droplet):
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

extension KeyGrant {
    fileprivate var fields: [String: JSONValue] {
        .present([
            "role": .string(role.rawValue),
            "label": .string(label),
            "pod": machine.map { JSONValue($0.pod) },
            "attempt": machine.map { JSONValue($0.attempt) },
            "expires": expires.map(JSONValue.init(milliseconds:)),
        ])
    }
}
