extension FleetChange: CustomStringConvertible {
    /// One line, without the times, which a terminal knows better how to show.
    package var description: String {
        switch self {
        case .pod(let id, let change): "pod \(id): \(change)"
        case .challenge(let id, let change): "challenge \(id): \(change.told)"
        case .key(let id, let change): "key \(id): \(change)"
        case .registry(let change): "registry: \(change)"
        }
    }
}

extension PodChange: CustomStringConvertible {
    package var description: String {
        switch self {
        case .created: "created"
        case .image(let image): "image \(image.told(as: \.self))"
        case .claim(let claim) where claim.old?.holder == claim.new?.holder: "claim renewed"
        case .claim(let claim): "claim \(claim.told(as: \.holder))"
        case .protection(let isProtected): isProtected ? "protected" : "unprotected"
        case .pause(let pause): pause.new.map { "paused: \($0.reason)" } ?? "no longer paused"
        case .silence(let isSilent): isSilent ? "silent" : "no longer silent"
        case .tagged(let tag): "tag \(tag) added"
        case .untagged(let tag): "tag \(tag) removed"
        case .attribute(let key, let value): "\(key) \(value.told(as: \.description))"
        case .placed(let challenge): "challenge \(challenge) placed"
        case .removed(let challenge): "challenge \(challenge) removed"
        case .phase(let phase): "droplet \(phase.told(as: \.rawValue))"
        case .dropletID(let id): "droplet id \(id.told(as: \.description))"
        case .ip(let ip): "ip \(ip.told(as: \.self))"
        case .power(let isOff): isOff ? "droplet switched off" : "droplet no longer off"
        case .retired(let reason): "retired: \(reason)"
        case .abandoned(let reason): "abandoned: \(reason)"
        }
    }
}

extension Difference<ChallengeDefinition> {
    /// What became of a challenge, without its id.
    package var told: String {
        switch (old, new) {
        case (nil, let new?): "defined: \(new)"
        case (let old?, nil): "withdrawn, was \(old)"
        default: told(as: \.description)
        }
    }
}

extension KeyChange: CustomStringConvertible {
    package var description: String {
        switch self {
        case .issued(let role, let label): "issued to \(label) as \(role.rawValue)"
        case .enrolled: "enrolled"
        case .revoked: "revoked"
        }
    }
}

extension RegistryChange: CustomStringConvertible {
    package var description: String {
        switch self {
        case .account(let account): "account \(account.new.map { "\($0.name) bound" } ?? "unbound")"
        case .pause(let pause): "reconciler \(pause.new.map { "paused: \($0.reason)" } ?? "no longer paused")"
        case .approval(let approval):
            approval.new.map { "plan \($0.digest.prefix(12)) approved" } ?? "no plan approved any more"
        case .hold(let hold): "reconciler \(hold.new.map { "held: \($0.reason)" } ?? "no longer held")"
        case .receiver(let isUp): "receiver \(isUp ? "started" : "stopped")"
        case .restoration(let restoration):
            "log \(restoration.new.map { "restored as of event \($0.position)" } ?? "no longer restored")"
        case .reserved(let id): "id \(id) reserved"
        }
    }
}

extension Difference {
    fileprivate func told(as text: (Value) -> String) -> String {
        switch (old.map(text), new.map(text)) {
        case (let old?, let new?): "\(old) → \(new)"
        case (nil, let new?): "set to \(new)"
        case (let old?, nil): "removed, was \(old)"
        case (nil, nil): "absent"
        }
    }
}
