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

extension StoredReasoned {
    init(_ deletion: Deletion) {
        self.init(deletion.event, time: deletion.time, reason: deletion.reason)
    }
}

extension StoredDuplicateRow {
    init(_ duplicate: Duplicate) {
        self.init()
        attempt = duplicate.attempt.rawValue
        pod = duplicate.pod.rawValue
        keptDropletID = duplicate.keptDropletID
        event = duplicate.event.rawValue
        if let deletion = duplicate.deletion { self.deletion = StoredReasoned(deletion) }
        isGone = duplicate.isGone
    }

    func duplicate(dropletID: Int64) -> Duplicate {
        var duplicate = Duplicate(
            dropletID: dropletID,
            attempt: EventID(attempt),
            pod: EventID(pod),
            keptDropletID: keptDropletID,
            event: EventID(event)
        )
        duplicate.deletion = hasDeletion ? deletion.deletion : nil
        duplicate.isGone = isGone
        return duplicate
    }
}
