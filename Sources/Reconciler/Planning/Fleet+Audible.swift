internal import Pods

extension Fleet {
    /// The attempt whose machine is to be heard from now on: it serves, it runs, and it has the means to beat.
    func audibleAttempt(of pod: Pod) -> Attempt? {
        guard pod.isExpectedToBeat, !pod.isRetired, pod.pause == nil else { return nil }
        guard let attempt = openAttempt(of: pod), attempt.phase == .active, attempt.off == nil else { return nil }
        guard attempt.deletion == nil, muteness(of: attempt) == nil else { return nil }
        return pod.hasBeaten(attempt) || key(of: attempt) != nil ? attempt : nil
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
