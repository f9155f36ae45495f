internal import Pods
internal import StoredRows

extension StoredAttemptRow {
    init(_ attempt: Attempt) {
        self.init()
        pod = attempt.pod.rawValue
        specification = Specification(attempt.specification)
        requestedAt = attempt.requestedAt
        phase = attempt.phase.rawValue
        phaseEvent = attempt.phaseEvent.rawValue
        phaseTime = attempt.phaseTime
        if let droplet = attempt.dropletID { dropletID = droplet }
        if let ip = attempt.ip { self.ip = ip }
        if let refused = attempt.refused { self.refused = Refused(refused) }
        if let note = attempt.note { self.note = note }
        if let deletion = attempt.deletion { self.deletion = StoredReasoned(deletion) }
        isEnrolled = attempt.isEnrolled
        if let droplet = attempt.enrolledDropletID { enrolledDropletID = droplet }
        ran = attempt.hasRun
        off = attempt.off?.rawValue ?? 0
        if let power = attempt.power { self.power = Power(power) }
        powerCycleCount = UInt32(attempt.powerCycleCount)
        replaces = attempt.replaces?.rawValue ?? 0
        replacedBy = attempt.replacedBy?.rawValue ?? 0
    }

    func attempt(id: EventID) -> Attempt? {
        guard let phase = Attempt.Phase(rawValue: phase) else { return nil }
        var attempt = Attempt(
            id: id,
            pod: EventID(pod),
            specification: specification.specification,
            requestedAt: requestedAt,
            phase: phase,
            phaseEvent: EventID(phaseEvent),
            phaseTime: phaseTime
        )
        attempt.dropletID = hasDropletID ? dropletID : nil
        attempt.ip = hasIp ? ip : nil
        attempt.refused = hasRefused ? refused.refused : nil
        attempt.note = hasNote ? note : nil
        attempt.deletion = hasDeletion ? deletion.deletion : nil
        attempt.isEnrolled = isEnrolled
        attempt.enrolledDropletID = hasEnrolledDropletID ? enrolledDropletID : nil
        attempt.hasRun = ran
        attempt.off = off == 0 ? nil : EventID(off)
        attempt.power = hasPower ? power.power : nil
        attempt.powerCycleCount = Int(powerCycleCount)
        attempt.replaces = replaces == 0 ? nil : EventID(replaces)
        attempt.replacedBy = replacedBy == 0 ? nil : EventID(replacedBy)
        return attempt
    }
}

extension StoredAttemptRow.Specification {
    fileprivate init(_ specification: DropletSpecification) {
        self.init()
        region = specification.region
        size = specification.size
        image = specification.image
        name = specification.name
    }

    fileprivate var specification: DropletSpecification {
        DropletSpecification(region: region, size: size, image: image, name: name)
    }
}

extension StoredAttemptRow.Refused {
    fileprivate init(_ refused: Attempt.Refused) {
        self.init()
        failure = refused.failure.rawValue
        message = refused.message
    }

    fileprivate var refused: Attempt.Refused? {
        FailureClass(rawValue: failure).map { Attempt.Refused(failure: $0, message: message) }
    }
}

extension StoredAttemptRow.Power {
    fileprivate init(_ power: Attempt.Power) {
        self.init()
        event = power.event.rawValue
        time = power.time
        action = power.action.rawValue
        reason = power.reason
    }

    fileprivate var power: Attempt.Power? {
        PowerAction(rawValue: action).map {
            Attempt.Power(event: EventID(event), time: time, action: $0, reason: reason)
        }
    }
}

extension StoredReasoned {
    init(_ deletion: Deletion) {
        self.init(deletion.event, time: deletion.time, reason: deletion.reason)
    }
}
