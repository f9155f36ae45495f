internal import Pods

extension Fleet {
    /// The attempt whose machine is to be heard from now on: it serves, it runs, and it has the means to beat.
    func audibleAttempt(of pod: Pod) -> Attempt? {
        guard pod.isExpectedToBeat, !pod.isRetired, pod.pause == nil else { return nil }
        guard let attempt = openAttempt(of: pod), attempt.phase == .active, attempt.off == nil else { return nil }
        return attempt.deletion == nil && (pod.hasBeaten(attempt) || isBriefed(attempt)) ? attempt : nil
    }

    /// Whether the machine was given a key to beat with, which is issued right after the intent.
    private func isBriefed(_ attempt: Attempt) -> Bool {
        keys[attempt.id.advanced(by: 1)]?.grant.machine?.attempt == attempt.id
    }
}

extension Pod {
    func hasBeaten(_ attempt: Attempt) -> Bool {
        beat?.attempt == attempt.id
    }

    /// The silence in the log, unless the machine has beaten since: a verdict that is derived anew each time.
    var lastingSilence: Silence? {
        silence.flatMap { silence in (beat?.time ?? 0) > silence.time ? nil : silence }
    }
}
