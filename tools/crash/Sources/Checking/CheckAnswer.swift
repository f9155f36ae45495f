/// What was found; nothing is wrong when there are no violations.
struct CheckAnswer: Codable, Sendable {
    var head: UInt64 = 0
    var acknowledged = 0

    /// Commands found whole that nobody was told of.
    var unacknowledged = 0
    var violations: [String] = []
}
