extension Fleet {
    /// Hands the pod over from one machine to another; what is given up is licensed to be deleted.
    func replace(_ id: EventID, by other: EventID) throws(Refusal) -> [Proposal] {
        let attempt = try attempt(id)
        if attempt.replacedBy == other { return [] }
        let heir = try self.attempt(other)
        guard let pod = pods[attempt.pod], heir.pod == pod.row else { throw .unknownAttempt(other) }
        guard !pod.isRetired else { throw .retired(pod.id) }
        guard pod.pause == nil else { throw .paused(pod.id) }
        guard let serving = openAttemptID(of: pod), let successor = successor(of: pod)?.id else {
            throw .superseded(id)
        }
        switch (id, other) {
        case (serving, successor): try checkReady(heir, of: pod)
        case (successor, serving): break
        default: throw .superseded(id)
        }
        return [Proposal(.dropletReplaced(attempt: id, by: other), in: pod.row, because: heir.phaseEvent)]
    }

    /// Nobody's work is taken from under them.
    func checkFree(_ pod: Pod) throws(Refusal) {
        switch pod.guardian {
        case .claim(let claim): throw .claimed(pod.id, holder: claim.holder)
        case .protection: throw .protected(pod.id)
        case nil: break
        }
    }

    private func checkReady(_ heir: Attempt, of pod: Pod) throws(Refusal) {
        try checkFree(pod)
        guard isWell(heir, of: pod), heir.ip != nil, heir.deletion == nil else { throw .unready(heir.id) }
        guard heir.isEnrolled || !pod.isExpectedToBeat else { throw .unready(heir.id) }
    }
}
