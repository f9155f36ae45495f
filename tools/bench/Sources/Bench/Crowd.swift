/// Callers that each ask for one thing after another, and wait for every answer.
struct Crowd: Sendable {
    let callers: Int
    let seconds: Double

    /// Has all of them call until the time is over; each call is one event.
    func call(_ body: @escaping @Sendable (inout Dice) async throws -> Void) async throws -> Tally {
        let clock = ContinuousClock()
        let start = clock.now
        let deadline = start.advanced(by: .seconds(seconds))
        let events = try await withThrowingTaskGroup(of: Int.self) { group in
            for caller in 0..<callers {
                group.addTask {
                    var dice = Dice(seed: UInt64(caller + 1))
                    var events = 0
                    while clock.now < deadline {
                        try await body(&dice)
                        events += 1
                    }
                    return events
                }
            }
            return try await group.reduce(0, +)
        }
        return Tally(events: events, duration: clock.now - start)
    }
}
