extension Fleet {
    func accept(_ id: EventID, dropletID: Int64) throws(Refusal) -> [Proposal] {
        let attempt = try attempt(id)
        if attempt.dropletID == dropletID { return [] }
        guard attempt.isUnresolved else { throw .outOfTurn(id, attempt.phase) }
        guard isFree(dropletID, for: id) else { throw .dropletTaken(dropletID) }
        return [Proposal(.dropletAccepted(attempt: id, dropletID: dropletID), in: attempt.pod, because: id)]
    }

    func refuse(_ id: EventID, _ failure: FailureClass, message: String) throws(Refusal) -> [Proposal] {
        let attempt = try attempt(id)
        if attempt.phase == .refused { return [] }
        guard attempt.isUnresolved else { throw .outOfTurn(id, attempt.phase) }
        return [Proposal(.dropletRefused(attempt: id, failure, message: message), in: attempt.pod, because: id)]
    }

    func doubt(_ id: EventID, message: String) throws(Refusal) -> [Proposal] {
        let attempt = try attempt(id)
        guard attempt.phase == .requested else { return [] }
        return [Proposal(.dropletUnknown(attempt: id, message: message), in: attempt.pod, because: id)]
    }

    /// What carries the marker of an attempt without a droplet is its droplet, however late it comes, or comes back.
    ///
    /// An attempt whose droplet is lost or gone takes a twin of it, too, which nothing else could ever serve or delete.
    /// Of several that carry it, the one whose machine has enrolled takes the place of the one recorded.
    func adopt(_ id: EventID, dropletID: Int64) throws(Refusal) -> [Proposal] {
        let attempt = try attempt(id)
        if attempt.dropletID == dropletID, attempt.isOpen { return [] }
        let isSuitable = attempt.dropletID == nil || !attempt.isOpen || attempt.enrolledDropletID == dropletID
        guard isSuitable else { throw .outOfTurn(id, attempt.phase) }
        guard isFree(dropletID, for: id) else { throw .dropletTaken(dropletID) }
        if let rival = rival(of: attempt) { throw .attemptOpen(rival) }
        return [
            Proposal(.dropletAdopted(attempt: id, dropletID: dropletID), in: attempt.pod, because: attempt.phaseEvent)
        ]
    }

    func activate(_ id: EventID, ip: String) throws(Refusal) -> [Proposal] {
        let attempt = try attempt(id)
        if attempt.phase == .active, attempt.ip == ip, attempt.off == nil { return [] }
        guard attempt.phase == .accepted || attempt.phase == .active, let droplet = attempt.dropletID else {
            throw .outOfTurn(id, attempt.phase)
        }
        return [
            Proposal(
                .dropletActive(attempt: id, dropletID: droplet, ip: ip),
                in: attempt.pod,
                because: attempt.phaseEvent
            )
        ]
    }

    func lose(_ id: EventID, reason: String) throws(Refusal) -> [Proposal] {
        let attempt = try attempt(id)
        if attempt.phase == .lost { return [] }
        guard attempt.isOpen else { throw .outOfTurn(id, attempt.phase) }
        let lost = Event.dropletLost(attempt: id, dropletID: attempt.dropletID, reason: reason)
        return [Proposal(lost, in: attempt.pod, because: attempt.phaseEvent)]
    }

    /// The attempt that has taken the place of one that is over; a successor's may be taken up again while none has.
    private func rival(of attempt: Attempt) -> EventID? {
        guard !attempt.isOpen, let pod = pods[attempt.pod], let serving = openAttemptID(of: pod) else { return nil }
        if let successor = successor(of: pod) { return successor.id }
        return attempt.replaces == serving ? nil : serving
    }

    /// A droplet is one attempt's for ever, since the tombstone of a second one would license its deletion.
    private func isFree(_ dropletID: Int64, for id: EventID) -> Bool {
        guard !isStranger(dropletID) else { return false }
        return duplicates[dropletID] == nil && owners[dropletID].map { $0 == id } ?? true
    }
}
