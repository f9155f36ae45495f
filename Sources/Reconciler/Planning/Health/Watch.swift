internal import Pods

/// What is known of one machine that is listened for.
struct Watch: Hashable, Sendable {
    private let attempt: EventID

    /// The event that says that the machine runs.
    private let start: EventID
    private let beat: Pod.Beat?

    /// When it was found to have beaten, or to have begun to run, on the boot clock.
    private(set) var heardAt: Int64
    private(set) var isSilent: Bool

    /// Its silence was judged by itself before, until it beats again.
    private var wasJudged: Bool

    /// Begins a watch; a silence that is in the log already was judged then.
    init(_ attempt: Attempt, of pod: Pod, at boot: Int64) {
        self.attempt = attempt.id
        start = attempt.phaseEvent
        beat = pod.hasBeaten(attempt) ? pod.beat : nil
        heardAt = boot
        isSilent = pod.lastingSilence != nil
        wasJudged = isSilent
    }

    var hasBeaten: Bool {
        beat != nil
    }

    /// The same watch continued, or another if the pod is served by another machine.
    func continued(_ attempt: Attempt, of pod: Pod, at boot: Int64) -> Watch {
        guard attempt.id == self.attempt else { return Watch(attempt, of: pod, at: boot) }
        var watch = Watch(attempt, of: pod, at: boot)
        let isHeard = watch.beat != beat
        if watch.start == start, !isHeard { watch.heardAt = heardAt }
        watch.wasJudged = wasJudged && !isHeard
        return watch
    }

    /// Gives it a whole new grace.
    mutating func restart(at boot: Int64) {
        heardAt = boot
    }

    /// Whether the machine is judged by itself, however many others are silent: it was before, or it has been silent
    /// since before a person lifted a hold.
    func isForgiven(by registry: RegistryState) -> Bool {
        guard let beat, let liftedAt = registry.silenceForgivenAt else { return wasJudged }
        return wasJudged || beat.time <= liftedAt
    }

    func grace(_ policy: Policy) -> Int64 {
        hasBeaten ? policy.silenceGrace : policy.enrolmentGrace
    }
}
