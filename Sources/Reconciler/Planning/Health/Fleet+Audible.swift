internal import Pods

extension Fleet {
    /// What `body` finds of the attempt whose machine is to be heard from now on: it serves, it runs, and it has the means to beat.
    func readAudibleAttempt<Found>(of pod: Pod, _ body: (Attempt) -> Found) -> Found? {
        guard pod.isExpectedToBeat, !pod.isRetired, pod.pause == nil, let id = openAttemptID(of: pod) else {
            return nil
        }
        return attempts.read(id) { isAudible($0, of: pod) ? body($0) : nil } ?? nil
    }

    private func isAudible(_ attempt: Attempt, of pod: Pod) -> Bool {
        guard attempt.phase == .active, attempt.off == nil, attempt.deletion == nil else { return false }
        return muteness(of: attempt) == nil && (pod.hasBeaten(attempt) || readKey(of: attempt, \.id) != nil)
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
