internal import Pods

/// When each machine was last heard, and since when it could have been, all on the boot clock.
///
/// What a beat says of the time is only compared, never counted with. A new process has heard nobody yet: everybody gets
/// a full fresh grace then, and after every time in which nobody could be heard or would have been judged.
struct Vigil: Hashable, Sendable {
    private(set) var watches: [EventID: Watch] = [:]

    /// Since when beats would have been noticed without a gap.
    private(set) var listeningSince: Int64 = 0
    private var observedAt: Int64?

    /// When a person last lifted a hold, by the log.
    private var silenceForgivenAt: Int64?

    /// Why nobody can be heard, or would be judged, as of the last look.
    private(set) var deafness: String?

    init() {}

    mutating func observe(_ fleet: borrowing Fleet, isActing: Bool, policy: Policy, now: Reading) {
        let newestBeat = listen(to: fleet, at: now.boot)
        let wasDeaf = deafness != nil
        deafness = Self.deafness(of: fleet.registry, isActing: isActing, newestBeat: newestBeat, now: now)
        let isStalled = observedAt.map { now.boot - $0 > policy.silenceGrace / 2 } ?? true
        let isLifted = fleet.registry.silenceForgivenAt != silenceForgivenAt
        if isStalled || isLifted || wasDeaf || deafness != nil { listeningSince = now.boot }
        observedAt = now.boot
        silenceForgivenAt = fleet.registry.silenceForgivenAt
    }

    /// From when on the silence of the pod's machine counts.
    func graceStart(of pod: EventID) -> Int64 {
        watches[pod].map(graceStart) ?? listeningSince
    }

    func graceStart(of watch: Watch) -> Int64 {
        max(watch.heardAt, listeningSince)
    }

    /// When the grace of the pod's machine is over; `nil` while it is not listened for.
    func deadline(of pod: EventID, _ policy: Policy) -> Int64? {
        guard deafness == nil, let watch = watches[pod] else { return nil }
        return graceStart(of: pod) + watch.grace(policy)
    }

    /// Gives a machine a whole new grace that was turned off and on.
    mutating func restart(_ pod: EventID, at boot: Int64) {
        watches[pod]?.restart(at: boot)
    }

    /// Returns the time of the newest beat of all.
    private mutating func listen(to fleet: borrowing Fleet, at boot: Int64) -> Int64 {
        let known = watches
        watches = [:]
        watches.reserveCapacity(known.count)
        var newestBeat: Int64 = 0
        fleet.pods.each { pod in
            let watch = fleet.readAudibleAttempt(of: pod) { attempt in
                known[pod.row]?.continued(attempt, of: pod, at: boot) ?? Watch(attempt, of: pod, at: boot)
            }
            guard let watch else { return }
            watches[pod.row] = watch
            newestBeat = max(newestBeat, pod.beat?.time ?? 0)
        }
        return newestBeat
    }

    /// No event is older than the one before it, so that beats get no new times while the wall clock is behind the log.
    private static func deafness(
        of registry: RegistryState,
        isActing: Bool,
        newestBeat: Int64,
        now: Reading
    ) -> String? {
        if !registry.isReceiverUp { return "nothing receives beats" }
        if !isActing { return "the reconciler does not act" }
        return newestBeat > now.wall ? "the clock was set back" : nil
    }
}
