/// What one token has used of its limits.
struct RateAllowance: Sendable, Codable {
    private var hour = SlidingWindow(length: 3_600_000)
    private var minute = SlidingWindow(length: 60_000)
    private var keyLists = SlidingWindow(length: 60_000)

    /// What a reply tells about the limits.
    struct State {
        let limit: Int
        var remaining: Int
        /// Unix seconds; the oldest request's expiry, not the moment to go on.
        var reset: Int64
        /// Seconds; only a burst is told.
        var retryAfter: Int64?
    }

    /// Counts a request; `retryAfter` or no `remaining` says which limit one that is too many has hit.
    mutating func take(_ route: Route, _ knobs: Knobs, at now: Int64) -> (isAllowed: Bool, state: State) {
        let refusal = refusal(of: route, knobs.limits, at: now)
        if refusal == nil || knobs.quirks.refusedRequestsAreCounted { add(route, at: now) }
        return (refusal == nil, refusal ?? current(knobs.limits, at: now))
    }

    private mutating func add(_ route: Route, at now: Int64) {
        hour.add(at: now)
        minute.add(at: now)
        if route == .listKeys { keyLists.add(at: now) }
    }

    /// What a reply says that one more request is too many; `nil` if it is not.
    private mutating func refusal(of route: Route, _ limits: Limits, at now: Int64) -> State? {
        if hour.count(at: now) >= limits.requestsPerHour { return state(limits, remaining: 0, at: now) }
        if minute.count(at: now) >= limits.requestsPerMinute { return burstState(minute, limits, at: now) }
        guard route == .listKeys, keyLists.count(at: now) >= limits.keyListsPerMinute else { return nil }
        return burstState(keyLists, limits, at: now)
    }

    /// What a reply tells that was not counted.
    mutating func current(_ limits: Limits, at now: Int64) -> State {
        state(limits, remaining: max(limits.requestsPerHour - hour.count(at: now), 0), at: now)
    }

    private func state(_ limits: Limits, remaining: Int, at now: Int64) -> State {
        State(
            limit: limits.requestsPerHour,
            remaining: remaining,
            reset: (hour.nextExpiry ?? now + hour.length) / 1_000
        )
    }

    private func burstState(_ window: SlidingWindow, _ limits: Limits, at now: Int64) -> State {
        var state = state(limits, remaining: 0, at: now)
        state.retryAfter = max(((window.nextExpiry ?? now) - now + 999) / 1_000, 1)
        return state
    }
}
