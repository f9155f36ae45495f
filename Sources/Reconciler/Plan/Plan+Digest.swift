internal import Crypto
internal import Pods

extension Plan {
    /// What a person approves: every change at DigitalOcean that the plan would make, with its grounds in the log.
    ///
    /// Looks and what only the log is told are left out, since they come and go by themselves.
    package var changes: [Action] {
        actions.filter(\.kind.isChange)
    }

    /// SHA-256 over the plan's changes in lower-case hexadecimal: two plans have the same when they would do the same because of the same events.
    package var digest: String {
        let lines = changes.map { "\($0.kind.identity) of pod \($0.pod) because of \($0.cause)\n" }.sorted()
        return SHA256.hash(data: Array(lines.joined().utf8))
            .map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
            .joined()
    }
}

extension Action.Kind {
    /// Whether it changes something at DigitalOcean, or licenses such a change.
    package var isChange: Bool {
        switch self {
        case .create, .requestDeletion, .delete, .tag, .untag, .replace, .requestPower, .power: true
        case .adopt, .activate, .lose, .noteDuplicate, .look, .confirmGone, .silence, .recover, .notePowerOff, .probe:
            false
        }
    }

    /// A delete, or a change of power, is the same change before and after its intent is durable.
    fileprivate var identity: String {
        switch self {
        case .create(let order): "create \(order.size) in \(order.region) from \(order.image)"
        case .requestDeletion(_, let droplet), .delete(let droplet): "delete \(droplet)"
        case .tag(let droplet, let tag): "tag \(droplet) \(tag)"
        case .untag(let droplet, let tag): "untag \(droplet) \(tag)"
        case .replace(let old, let new): "replace attempt \(old) by attempt \(new)"
        case .requestPower(_, let power): power.rawValue
        case .power(let order): order.action.rawValue
        case .adopt, .activate, .lose, .noteDuplicate, .look, .confirmGone, .silence, .recover, .notePowerOff, .probe:
            ""
        }
    }
}
