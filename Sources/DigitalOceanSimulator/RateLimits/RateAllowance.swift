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

    /// Counts a request; one that is too many is not counted, and `retryAfter` or no `remaining` says which limit it hit.
    mutating func take(_ route: Route, limits: Limits, at now: Int64) -> (isAllowed: Bool, state: State) {
        let hourly = hour.count(at: now)
        let burst = minute.count(at: now)
        let listed = keyLists.count(at: now)
        if hourly >= limits.requestsPerHour { return (false, state(limits, remaining: 0, at: now)) }
        if burst >= limits.requestsPerMinute { return (false, burstState(minute, limits, at: now)) }
        if route == .listKeys, listed >= limits.keyListsPerMinute {
            return (false, burstState(keyLists, limits, at: now))
        }
        hour.add(at: now)
        minute.add(at: now)
        if route == .listKeys { keyLists.add(at: now) }
        return (true, state(limits, remaining: limits.requestsPerHour - hourly - 1, at: now))
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
