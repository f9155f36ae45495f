/// Callers that each ask for one thing after another, and wait for every answer.
struct Crowd: Sendable {
    let callers: Int
    let seconds: Double

    /// Has all of them call until the time is over; each call is one event.
    func call(_ body: @escaping @Sendable (inout Dice) async throws -> Void) async throws -> Tally {
        let clock = ContinuousClock()
        let start = clock.now
        let deadline = start.advanced(by: .seconds(seconds))
        let latencies = try await withThrowingTaskGroup(of: Histogram.self) { group in
            for caller in 0..<callers {
                group.addTask {
                    var dice = Dice(seed: UInt64(caller + 1))
                    return try await Self.latencies(until: deadline) { try await body(&dice) }
                }
            }
            return try await group.reduce(into: Histogram()) { $0.add($1) }
        }
        return Tally(events: latencies.count, duration: clock.now - start, latency: Latency(latencies))
    }

    private static func latencies(
        until deadline: ContinuousClock.Instant,
        _ body: () async throws -> Void
    ) async throws -> Histogram {
        let clock = ContinuousClock()
        var latencies = Histogram()
        var now = clock.now
        while now < deadline {
            let before = now
            try await body()
            now = clock.now
            latencies.add(before.duration(to: now))
        }
        return latencies
    }
}
