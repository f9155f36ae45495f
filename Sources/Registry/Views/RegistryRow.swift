internal import FoundationEssentials
internal import Pods
internal import StoredRows

extension StoredRegistryRow {
    init(_ state: RegistryState) {
        self.init()
        if let account = state.account { self.account = Account(account) }
        if let pause = state.pause { self.pause = StoredHalt(pause) }
        if let hold = state.hold { self.hold = StoredHalt(hold) }
        heldDroplets = state.heldDroplets.sorted()
        acceptedDroplets = state.acceptedDroplets.sorted()
        isReceiverUp = state.isReceiverUp
        resumption = state.resumption?.rawValue ?? 0
        isHeldForSilence = state.isHeldForSilence
        if let forgivenAt = state.silenceForgivenAt { silenceForgivenAt = forgivenAt }
        version = state.version
        if let approval = state.approval { self.approval = Approval(approval) }
        if let restoration = state.restoration { self.restoration = Restoration(restoration) }
    }

    var state: RegistryState {
        var state = RegistryState()
        state.account = hasAccount ? RegistryState.Account(team: account.team, name: account.name) : nil
        state.pause = hasPause ? pause.halt : nil
        state.hold = hasHold ? hold.halt : nil
        state.heldDroplets = Set(heldDroplets)
        state.acceptedDroplets = Set(acceptedDroplets)
        state.isReceiverUp = isReceiverUp
        state.resumption = resumption == 0 ? nil : EventID(resumption)
        state.isHeldForSilence = isHeldForSilence
        state.silenceForgivenAt = hasSilenceForgivenAt ? silenceForgivenAt : nil
        state.version = version
        state.approval = hasApproval ? approval.approval : nil
        state.restoration = hasRestoration ? restoration.restoration : nil
        return state
    }
}

extension StoredRegistryRow.Account {
    fileprivate init(_ account: RegistryState.Account) {
        self.init()
        team = account.team
        name = account.name
    }
}

extension StoredHalt {
    init(_ halt: RegistryState.Halt) {
        self.init()
        reason = halt.reason
        event = halt.event.rawValue
    }

    var halt: RegistryState.Halt {
        RegistryState.Halt(reason: reason, event: EventID(event))
    }
}

extension StoredRegistryRow.Approval {
    fileprivate init(_ approval: RegistryState.Approval) {
        self.init()
        digest = approval.digest
        event = approval.event.rawValue
    }

    fileprivate var approval: RegistryState.Approval {
        RegistryState.Approval(digest: digest, event: EventID(event))
    }
}

extension StoredRegistryRow.Restoration {
    fileprivate init(_ restoration: RegistryState.Restoration) {
        self.init()
        position = restoration.position.rawValue
        root = Data(restoration.root)
        event = restoration.event.rawValue
    }

    fileprivate var restoration: RegistryState.Restoration {
        RegistryState.Restoration(position: EventID(position), root: Array(root), event: EventID(event))
    }
}
