/// Looks again and again until there is something; throws when there is nothing in time.
func eventually<Value>(
    _ what: String,
    within limit: Duration = .seconds(60),
    _ look: () async throws -> Value?
) async throws -> Value {
    let clock = ContinuousClock()
    let end = clock.now + limit
    while clock.now < end {
        if let value = try await look() { return value }
        try await clock.sleep(for: .milliseconds(100))
    }
    throw NeverCame(what: what, limit: limit)
}

/// Looks again and again until it is true.
func eventually(
    _ what: String,
    within limit: Duration = .seconds(60),
    _ isTrue: () async throws -> Bool
) async throws {
    _ = try await eventually(what, within: limit) { try await isTrue() ? true : nil }
}

struct NeverCame: Error, CustomStringConvertible {
    let what: String
    let limit: Duration

    var description: String { "it did not come true within \(limit) that \(what)" }
}
