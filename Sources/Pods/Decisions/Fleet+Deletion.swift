extension Fleet {
    /// Beside a living pod's serving droplet another one is a duplicate; of a retired pod none has to be kept.
    func noteDuplicate(_ id: EventID, dropletID: Int64, kept: Int64) throws(Refusal) -> [Proposal] {
        let attempt = try attempt(id)
        if duplicates[dropletID] != nil { return [] }
        guard let pod = pods[attempt.pod], dropletID != kept, !isServing(dropletID),
            pod.isRetired || openAttempt(of: pod)?.dropletID == kept
        else {
            throw .unlicensedDeletion(dropletID: dropletID)
        }
        let found = Event.dropletDuplicateFound(attempt: id, dropletID: dropletID, keptDropletID: kept)
        return [Proposal(found, in: attempt.pod, because: id)]
    }

    /// The last gate before a delete leaves: without a tombstone or a proof of duplication there is no intent to delete.
    func delete(
        _ id: EventID,
        dropletID: Int64,
        reason: String,
        because cause: EventID
    ) throws(Refusal) -> [Proposal] {
        let attempt = try attempt(id)
        guard isLicensed(attempt, dropletID: dropletID) else { throw .unlicensedDeletion(dropletID: dropletID) }
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
        if let duplicate = duplicates[dropletID] { return duplicate.attempt == attempt.id }
        guard attempt.dropletID == dropletID, let pod = pods[attempt.pod] else { return false }
        return pod.isRetired && !pod.isProtected && pod.claim == nil
    }

    private func isServing(_ dropletID: Int64) -> Bool {
        attempts.values.contains { $0.dropletID == dropletID && $0.isOpen }
    }
}
