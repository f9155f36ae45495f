internal import Pods

extension Action.Kind {
    /// Which kind it is, whatever it is done to.
    package enum Name: String, Hashable, Sendable, CaseIterable {
        case create
        case adopt
        case activate
        case lose
        case replace
        case noteDuplicate = "note-duplicate"
        case requestDeletion = "request-deletion"
        case delete
        case look
        case confirmGone = "confirm-gone"
        case tag
        case untag
        case silence = "note-silence"
        case recover = "note-recovery"
        case notePowerOff = "note-power-off"
        case requestPowerOn = "request-power-on"
        case requestPowerCycle = "request-power-cycle"
        case powerOn = "power-on"
        case powerCycle = "power-cycle"
        case probe
    }

    package var name: Name {
        switch self {
        case .create: .create
        case .adopt: .adopt
        case .activate: .activate
        case .lose: .lose
        case .replace: .replace
        case .noteDuplicate: .noteDuplicate
        case .requestDeletion: .requestDeletion
        case .delete: .delete
        case .look: .look
        case .confirmGone: .confirmGone
        case .tag: .tag
        case .untag: .untag
        case .silence: .silence
        case .recover: .recover
        case .notePowerOff: .notePowerOff
        case .requestPower(_, .powerOn): .requestPowerOn
        case .requestPower(_, .powerCycle): .requestPowerCycle
        case .power(let order): order.action == .powerOn ? .powerOn : .powerCycle
        case .probe: .probe
        }
    }
}
