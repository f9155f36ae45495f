internal import EventLog
internal import Pods

// What goes on while the disk is nearly full: with no room for new work, machines still beat, people still get rid of
// what they have, and the reconciler never forgets what it did.

extension PodCommand {
    var priority: Priority {
        switch self {
        case .create, .tag, .untag, .set, .unset, .claim, .renew, .protect, .changeImage, .adopt, .place: .ordinary
        case .release, .unprotect, .resume, .remove, .rearm: .sustaining
        case .retire, .pause, .abandon: .vital
        }
    }
}

extension ChallengeCommand {
    var priority: Priority {
        switch self {
        case .define: .ordinary
        case .withdraw: .sustaining
        }
    }
}

extension DropletCommand {
    var priority: Priority {
        switch self {
        case .request: .ordinary
        case .delete, .requestPower, .silence, .recover: .sustaining
        case .accept, .refuse, .doubt, .adopt, .activate, .lose, .noteDuplicate, .confirmGone, .notePowerOff, .replace:
            .vital
        }
    }
}

extension KeyCommand {
    var priority: Priority {
        switch self {
        case .issue: .ordinary
        case .enrol, .revoke: .sustaining
        }
    }
}

extension RegistryCommand {
    var priority: Priority {
        switch self {
        case .resumeReconciler, .approvePlan, .bindAccount, .restore, .reserveIDs: .sustaining
        case .startReconciler, .stopReconciler, .pauseReconciler, .holdReconciler, .startReceiver, .stopReceiver: .vital
        }
    }
}
