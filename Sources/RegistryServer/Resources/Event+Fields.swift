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
        case .podReleased(let reason), .podRetired(let reason), .keyRevoked(let reason), .podPaused(let reason),
            .podResumed(let reason), .podAbandoned(let reason),
            .reconcilerPaused(let reason), .reconcilerResumed(let reason):
            ["reason": .string(reason)]
        case .reconcilerHeld(let reason, let droplets, let isAboutSilence):
            [
                "reason": .string(reason), "droplets": .array(droplets.map(JSONValue.int)),
                "silence": .bool(isAboutSilence),
            ]
        case .podImageChanged(let image):
            ["image": .string(image)]
        case .podSilent(let attempt, let lastBeat):
            .present(["attempt": JSONValue(attempt), "last_beat": lastBeat.map(JSONValue.init(milliseconds:))])
        case .podRecovered(let attempt):
            ["attempt": JSONValue(attempt)]
        case .reconcilerStarted(let version, let policy):
            ["version": .string(version), "policy": .string(policy)]
        case .planApproved(let digest, let changes, let reason):
            ["digest": .string(digest), "changes": .int(Int64(changes)), "reason": .string(reason)]
        case .accountBound(let team, let name):
            ["team": .string(team), "name": .string(name)]
        case .registryRestored(let position, let root, let reason):
            [
                "position": JSONValue(position), "root": .string(Data(root).base64EncodedString()),
                "reason": .string(reason),
            ]
        case .idsReserved(let ids):
            ["ids": .array(ids.map { .string($0.rawValue) })]
        case .challengeDefined(let definition):
            [
                "id": .string(definition.id.rawValue), "name": .string(definition.name),
                "image": .string(definition.image.rawValue),
                "ports": .array(definition.ports.sorted().map { .string($0.description) }),
            ]
        case .challengePlaced(let id):
            ["challenge": .string(id.rawValue)]
        case .challengeRemoved(let id, let reason), .challengeWithdrawn(let id, let reason):
            ["challenge": .string(id.rawValue), "reason": .string(reason)]
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
