internal import Pods

/// What something asked of DigitalOcean, or of a machine, is for, the most pressing first.
enum Errand: Hashable, Sendable, CaseIterable {
    /// Saves money, or was asked for by a person.
    case saving

    /// Makes a droplet that is wanted.
    case making

    /// Keeps tags and the like as they should be.
    case upkeep
}

extension Action.Kind {
    /// `nil` for what only writes to the log; a create counts from its intent on.
    var errand: Errand? {
        switch self {
        case .adopt, .activate, .lose, .replace, .noteDuplicate, .requestDeletion, .confirmGone, .silence, .recover,
            .notePowerOff, .requestPower:
            nil
        case .delete, .look, .probe: .saving
        case .create, .power: .making
        case .tag, .untag: .upkeep
        }
    }

    /// What the token must be allowed for it, where it may be refused that and nothing else.
    var right: Right? {
        switch self {
        case .create: .create
        case .delete: .delete
        case .tag, .untag: .tag
        case .power: .power
        case .adopt, .activate, .lose, .replace, .noteDuplicate, .requestDeletion, .confirmGone, .silence, .recover,
            .notePowerOff, .requestPower, .look, .probe:
            nil
        }
    }
}

extension Effect {
    /// What the token must be allowed for it, where it may be refused that and nothing else.
    var right: Right? {
        switch self {
        case .recordIntent, .create: .create
        case .delete: .delete
        case .tag, .untag: .tag
        case .power: .power
        case .readAccount, .readLimit, .readSizes, .readKeys, .list, .record, .recordRegistry, .adoptOrphan, .look,
            .probe:
            nil
        }
    }

    /// The pod that nothing else is done for meanwhile.
    var pod: EventID? {
        switch self {
        case .recordIntent(let pod, _), .create(_, let pod, _, _), .record(_, let pod), .delete(_, let pod),
            .look(_, let pod), .tag(_, _, let pod, _), .untag(_, _, let pod), .power(_, let pod), .probe(_, let pod):
            pod
        case .readAccount, .readLimit, .readSizes, .readKeys, .list, .recordRegistry, .adoptOrphan: nil
        }
    }
}
