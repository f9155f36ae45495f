/// How many events, and how long they took.
struct Tally: Sendable {
    let events: Int
    let duration: Duration

    var eventsPerSecond: Double {
        Double(events) / (duration / .seconds(1))
    }
}
