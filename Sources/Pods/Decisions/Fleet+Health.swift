extension Fleet {
    func silence(_ id: EventID, lastBeat: Int64?) throws(Refusal) -> [Proposal] {
        let (pod, attempt) = try servingPod(of: id)
        if pod.silence?.attempt == id { return [] }
        guard attempt.phase == .active else { throw .outOfTurn(id, attempt.phase) }
        guard pod.isExpectedToBeat else { throw .notExpectedToBeat(pod.id) }
        return [Proposal(.podSilent(attempt: id, lastBeat: lastBeat), in: pod.row, because: attempt.phaseEvent)]
    }

    func recover(_ id: EventID) throws(Refusal) -> [Proposal] {
        let attempt = try attempt(id)
        guard let pod = pods[attempt.pod], let silence = pod.silence, silence.attempt == id else { return [] }
        return [Proposal(.podRecovered(attempt: id), in: pod.row, because: silence.event)]
    }

    func notePowerOff(_ id: EventID) throws(Refusal) -> [Proposal] {
        let attempt = try attempt(id)
        if attempt.off != nil { return [] }
        guard attempt.phase == .active, let droplet = attempt.dropletID else { throw .outOfTurn(id, attempt.phase) }
        let off = Event.dropletPoweredOff(attempt: id, dropletID: droplet)
        return [Proposal(off, in: attempt.pod, because: attempt.phaseEvent)]
    }

    /// Once for each time the droplet was seen off, or fell silent; the call itself may be made again for the same intent.
    func requestPower(
        _ id: EventID,
        _ action: PowerAction,
        reason: String,
        because cause: EventID
    ) throws(Refusal) -> [Proposal] {
        let (pod, attempt) = try servingPod(of: id)
        guard pod.pause == nil else { throw .paused(pod.id) }
        guard attempt.phase == .active, let droplet = attempt.dropletID else { throw .outOfTurn(id, attempt.phase) }
        let trouble = action == .powerOn ? attempt.off : pod.silence?.event
        guard let trouble else { throw .powerUncalledFor(id, action) }
        if let last = attempt.power, last.action == action, last.event > trouble { return [] }
        let requested = Event.dropletPowerRequested(attempt: id, dropletID: droplet, action, reason: reason)
        return [Proposal(requested, in: pod.row, because: cause)]
    }

    private func servingPod(of id: EventID) throws(Refusal) -> (Pod, Attempt) {
        let attempt = try attempt(id)
        guard let pod = pods[attempt.pod] else { throw .unknownAttempt(id) }
        guard !pod.isRetired else { throw .retired(pod.id) }
        guard openAttemptID(of: pod) == id else { throw .superseded(id) }
        return (pod, attempt)
    }
}
