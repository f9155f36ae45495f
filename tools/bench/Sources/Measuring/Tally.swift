/// How many events, and how long they took.
struct Tally: Sendable {
    let events: Int
    let duration: Duration

    /// `nil` for work without callers.
    var latency: Latency?

    var eventsPerSecond: Double {
        Double(events) / (duration / .seconds(1))
    }
}

extension Tally {
    /// Reads what the C programs print of callers: events, nanoseconds, and four latencies.
    init(printed numbers: [Int]) throws {
        guard numbers.count == 6 else { throw Failure("a C program gave \(numbers)") }
        events = numbers[0]
        duration = .nanoseconds(numbers[1])
        latency = Latency(
            half: Double(numbers[2]),
            ninetyNine: Double(numbers[3]),
            thousandth: Double(numbers[4]),
            longest: Double(numbers[5])
        )
    }
}
