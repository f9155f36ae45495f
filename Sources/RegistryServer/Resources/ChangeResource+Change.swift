internal import Pods
internal import RegistryAPI

extension ChangeResource {
    init(_ change: FleetChange) {
        switch change {
        case .pod(let id, let change): self.init(change, of: id)
        case .challenge(let id, let change): self.init(change, of: id)
        case .key(let id, let change):
            self.init(subject: "key", id: id.description, what: change.name, text: change.description)
        case .registry(let change): self.init(change)
        }
    }

    private init(_ change: PodChange, of id: PodID) {
        let (name, old, new) = change.values
        self.init(
            subject: "pod",
            id: id.rawValue,
            what: change.name,
            name: name,
            old: old,
            new: new,
            text: change.description
        )
    }

    private init(_ change: Difference<ChallengeDefinition>, of id: ChallengeID) {
        self.init(
            subject: "challenge",
            id: id.rawValue,
            what: "definition",
            old: change.old.map { .string($0.description) },
            new: change.new.map { .string($0.description) },
            text: change.told
        )
    }

    private init(_ change: RegistryChange) {
        let (old, new) = change.values
        self.init(subject: "registry", id: nil, what: change.name, old: old, new: new, text: change.description)
    }
}

extension PodChange {
    fileprivate var name: String {
        switch self {
        case .created: "created"
        case .image: "image"
        case .claim: "claim"
        case .protection: "protection"
        case .tagged, .untagged: "tag"
        case .attribute: "attribute"
        case .placed, .removed: "challenge"
        case .phase: "phase"
        case .dropletID: "droplet"
        case .ip: "ip"
        case .power: "off"
        case .pause: "pause"
        case .silence: "silence"
        case .retired: "retired"
        case .abandoned: "abandoned"
        }
    }

    /// Which tag, attribute or challenge, what it was, and what it is.
    fileprivate var values: (name: String?, old: JSONValue?, new: JSONValue?) {
        switch self {
        case .created: (nil, nil, nil)
        case .image(let image): (nil, image.old.map(JSONValue.string), image.new.map(JSONValue.string))
        case .claim(let claim): (nil, claim.old.map(JSONValue.init), claim.new.map(JSONValue.init))
        case .protection(let isTrue), .silence(let isTrue), .power(let isTrue): (nil, .bool(!isTrue), .bool(isTrue))
        case .pause(let pause):
            (nil, (pause.old?.reason).map(JSONValue.string), (pause.new?.reason).map(JSONValue.string))
        case .tagged(let tag): (tag.rawValue, .bool(false), .bool(true))
        case .untagged(let tag): (tag.rawValue, .bool(true), .bool(false))
        case .placed(let challenge): (challenge.rawValue, .bool(false), .bool(true))
        case .removed(let challenge): (challenge.rawValue, .bool(true), .bool(false))
        case .attribute(let key, let value):
            (key.rawValue, value.old.map(JSONValue.init), value.new.map(JSONValue.init))
        case .phase(let phase):
            (nil, (phase.old?.rawValue).map(JSONValue.string), (phase.new?.rawValue).map(JSONValue.string))
        case .dropletID(let id): (nil, id.old.map(JSONValue.int), id.new.map(JSONValue.int))
        case .ip(let ip): (nil, ip.old.map(JSONValue.string), ip.new.map(JSONValue.string))
        case .retired(let reason), .abandoned(let reason): (nil, nil, .string(reason))
        }
    }
}

extension KeyChange {
    fileprivate var name: String {
        switch self {
        case .issued: "issued"
        case .enrolled: "enrolled"
        case .revoked: "revoked"
        }
    }
}

extension RegistryChange {
    fileprivate var name: String {
        switch self {
        case .account: "account"
        case .pause: "pause"
        case .hold: "hold"
        case .approval: "approval"
        case .receiver: "receiver"
        case .restoration: "restoration"
        case .reserved: "reserved"
        }
    }

    fileprivate var values: (old: JSONValue?, new: JSONValue?) {
        switch self {
        case .account(let account): (account.old.map { .string($0.name) }, account.new.map { .string($0.name) })
        case .approval(let approval):
            ((approval.old?.digest).map(JSONValue.string), (approval.new?.digest).map(JSONValue.string))
        case .pause(let halt), .hold(let halt):
            (halt.old.map { .string($0.reason) }, halt.new.map { .string($0.reason) })
        case .receiver(let isUp): (.bool(!isUp), .bool(isUp))
        case .restoration(let restoration):
            (restoration.old.map { .string("\($0.position)") }, restoration.new.map { .string("\($0.position)") })
        case .reserved(let id): (nil, .string(id.rawValue))
        }
    }
}

extension JSONValue {
    fileprivate init(_ claim: Pod.Claim) {
        let until = claim.until.map { ["until": JSONValue.string("\(Timestamp(milliseconds: $0))")] } ?? [:]
        self = .object(["holder": .string(claim.holder)].merging(until) { $1 })
    }
}
