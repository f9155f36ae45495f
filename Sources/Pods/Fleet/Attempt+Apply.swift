extension Attempt {
    /// Begins with the event that asks for the droplet.
    init(_ specification: DropletSpecification, replacing: EventID?, at place: EventPlace) {
        self.init(
            id: place.id,
            pod: place.stream,
            specification: specification,
            requestedAt: place.time,
            phase: .requested,
            phaseEvent: place.id,
            phaseTime: place.time
        )
        replaces = replacing
    }

    /// Folds in an event that names the attempt.
    mutating func apply(_ event: Event, at place: EventPlace) {
        switch event {
        case .dropletAccepted(_, let droplet), .dropletAdopted(_, let droplet):
            if !isOpen { replacedBy = nil }
            enter(.accepted, at: place)
            take(droplet)
        case .dropletRefused(_, let failure, let message):
            enter(.refused, at: place)
            refused = Refused(failure: failure, message: message)
        case .dropletUnknown(_, let message):
            enter(.unknown, at: place)
            note = message
        case .dropletActive(_, _, let ip):
            enter(.active, at: place)
            self.ip = ip
            hasRun = true
        case .dropletLost(_, _, let reason):
            enter(.lost, at: place)
            note = reason
        case .dropletDeleteRequested(_, _, let reason):
            deletion = Deletion(event: place.id, time: place.time, reason: reason)
        case .dropletGone:
            enter(.gone, at: place)
        case .dropletPoweredOff:
            off = place.id
        case .dropletPowerRequested(_, _, let action, let reason):
            power = Power(event: place.id, time: place.time, action: action, reason: reason)
            if action == .powerCycle { powerCycleCount += 1 }
        case .dropletReplaced(_, let successor):
            replacedBy = successor
        default: break
        }
    }

    /// A machine of the attempt has enrolled, and says what its droplet is.
    mutating func enrol(dropletID: Int64?) {
        isEnrolled = true
        enrolledDropletID = dropletID
    }

    /// What was decided of one droplet does not pass to another.
    private mutating func take(_ droplet: Int64) {
        if dropletID != droplet { (deletion, power, powerCycleCount, hasRun) = (nil, nil, 0, false) }
        dropletID = droplet
    }

    /// What was known only of the phase before is over with it.
    private mutating func enter(_ phase: Phase, at place: EventPlace) {
        self.phase = phase
        phaseEvent = place.id
        phaseTime = place.time
        (ip, refused, note, off) = (nil, nil, nil, nil)
    }
}
