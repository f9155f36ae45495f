extension RegistryState {
    /// Folds in an event of the registry's own stream.
    mutating func apply(_ event: Event, at place: EventPlace) {
        version = place.version
        switch event {
        case .planApproved(let digest, _, _): approval = Approval(digest: digest, event: place.id)
        case .reconcilerStarted: approval = nil
        case .reconcilerPaused(let reason): (pause, approval) = (Halt(reason: reason, event: place.id), nil)
        case .reconcilerHeld(let reason, let droplets, let isAboutSilence):
            hold = Halt(reason: reason, event: place.id)
            (heldDroplets, isHeldForSilence) = (Set(droplets), isAboutSilence)
        case .reconcilerResumed:
            if isHeldForSilence { silenceForgivenAt = place.time }
            isHeldForSilence = false
            (pause, hold, approval, resumption) = (nil, nil, nil, place.id)
            acceptedDroplets.formUnion(heldDroplets)
            heldDroplets = []
        case .receiverStarted: isReceiverUp = true
        case .receiverStopped: isReceiverUp = false
        case .accountBound(let team, let name): account = Account(team: team, name: name)
        case .registryRestored(let position, let root, _):
            restoration = Restoration(position: position, root: root, event: place.id)
        default: break
        }
    }
}
