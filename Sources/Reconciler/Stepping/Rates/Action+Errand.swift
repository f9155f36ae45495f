internal import Pods

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
