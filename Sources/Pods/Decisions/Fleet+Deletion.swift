extension Fleet {
    /// Beside a droplet that a living pod keeps, one that no attempt goes by is a duplicate.
    ///
    /// Of a retired pod none has to be kept. What carries the marker of an attempt without a droplet is that attempt's.
    func noteDuplicate(_ id: EventID, dropletID: Int64, kept: Int64) throws(Refusal) -> [Proposal] {
        let attempt = try attempt(id)
        if duplicates[dropletID] != nil { return [] }
        guard let pod = pods[attempt.pod], dropletID != kept, !isServing(dropletID), !isStranger(dropletID),
            pod.isRetired || (!attempt.isUnresolved && openAttempts(of: pod).contains { $0.dropletID == kept })
        else {
            throw .unlicensedDeletion(dropletID: dropletID)
        }
        let found = Event.dropletDuplicateFound(attempt: id, dropletID: dropletID, keptDropletID: kept)
        return [Proposal(found, in: attempt.pod, because: id)]
    }

    /// The last gate before a delete leaves: without a tombstone, a machine that serves instead, or a proof of duplication
    /// there is no intent to delete.
    func delete(
        _ id: EventID,
        dropletID: Int64,
        reason: String,
        because cause: EventID
    ) throws(Refusal) -> [Proposal] {
        let attempt = try attempt(id)
        guard isLicensed(attempt, dropletID: dropletID) else { throw .unlicensedDeletion(dropletID: dropletID) }
        if let pod = pods[attempt.pod], pod.pause != nil { throw .paused(pod.id) }
        let deletion = duplicates[dropletID].map(\.deletion) ?? attempt.deletion
        if deletion != nil { return [] }
        let requested = Event.dropletDeleteRequested(attempt: id, dropletID: dropletID, reason: reason)
        return [Proposal(requested, in: attempt.pod, because: cause)]
    }

    func confirmGone(_ id: EventID, dropletID: Int64) throws(Refusal) -> [Proposal] {
        let attempt = try attempt(id)
        if let duplicate = duplicates[dropletID] {
            guard duplicate.deletion != nil else { throw .unlicensedDeletion(dropletID: dropletID) }
            if duplicate.isGone { return [] }
        } else {
            if attempt.phase == .gone { return [] }
            guard attempt.dropletID == dropletID else { throw .outOfTurn(id, attempt.phase) }
        }
        let cause = duplicates[dropletID]?.deletion?.event ?? attempt.deletion?.event ?? attempt.phaseEvent
        return [Proposal(.dropletGone(attempt: id, dropletID: dropletID), in: attempt.pod, because: cause)]
    }

    private func isLicensed(_ attempt: Attempt, dropletID: Int64) -> Bool {
        guard let pod = pods[attempt.pod], !pod.isAbandoned else { return false }
        if let duplicate = duplicates[dropletID] { return duplicate.attempt == attempt.id }
        guard attempt.dropletID == dropletID else { return false }
        return pod.isRetired ? pod.guardian == nil : isReplaced(attempt, of: pod)
    }

    /// A machine that has served is deleted only while another one does, and well; one that never did, while any serves.
    private func isReplaced(_ attempt: Attempt, of pod: Pod) -> Bool {
        guard attempt.replacedBy != nil, let serving = openAttempt(of: pod), serving.id != attempt.id else {
            return false
        }
        return attempt.wasGivenUp || isWell(serving, of: pod)
    }

    private func isServing(_ dropletID: Int64) -> Bool {
        owners[dropletID].flatMap { attempts[$0] }?.isOpen ?? false
    }
}
