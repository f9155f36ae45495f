/// When requests left, against both of DigitalOcean's windows: 250 in a minute and 5,000 in a sliding hour.
///
/// A ring of times and not a bucket: a bucket would let twice the window through. A fifth is kept for deletes and people.
struct RateBudget: Hashable, Sendable {
    /// How much sooner a request may arrive, counted from its leaving, than one that left before it.
    private static let transit: Int64 = 2_000
    private static let minute: Int64 = 60_000 + transit
    private static let hour: Int64 = 3_600_000 + transit

    /// Less than is allowed by what is not counted here, the rare listings of keys; of the hour DigitalOcean tells.
    private static let minuteMaximum = 248
    private static let hourMaximum = 5_000

    /// The boot times of the last hour's requests, oldest first.
    private var sent: [Int64] = []

    /// Requests that have their place and have not left yet: intents on their way to the log.
    private var reservedCount = 0

    /// What others sent with the same token within the hour, by DigitalOcean's own count.
    private var strangeCount = 0
    private var blockedUntil: Int64 = 0

    /// When so many requests may leave at the earliest; urgent ones may use what is kept back.
    func opening(for count: Int = 1, isUrgent: Bool, now: Int64) -> Int64 {
        let minuteMaximum = isUrgent ? Self.minuteMaximum : Self.minuteMaximum * 4 / 5
        let hourMaximum = isUrgent ? Self.hourMaximum : Self.hourMaximum * 4 / 5 - strangeCount
        return max(
            now,
            blockedUntil,
            opening(Self.minute, maximum: minuteMaximum, for: count, now: now),
            opening(Self.hour, maximum: hourMaximum, for: count, now: now)
        )
    }

    mutating func note(_ count: Int, at boot: Int64) {
        sent.removeAll { $0 <= boot - Self.hour }
        sent.append(contentsOf: repeatElement(boot, count: count))
    }

    mutating func reserve() {
        reservedCount += 1
    }

    mutating func release() {
        reservedCount -= 1
    }

    mutating func block(until boot: Int64) {
        blockedUntil = max(blockedUntil, boot)
    }

    /// Takes DigitalOcean's word for how many requests the hour still allows; zero may mean that only the minute is used up.
    mutating func learn(remaining: Int, at boot: Int64) {
        guard remaining > 0 else { return block(until: boot + Self.minute) }
        sent.removeAll { $0 <= boot - Self.hour }
        strangeCount = max(0, Self.hourMaximum - remaining - sent.count)
    }

    private func opening(_ window: Int64, maximum: Int, for count: Int, now: Int64) -> Int64 {
        let room = maximum - reservedCount - min(count, max(1, maximum))
        guard sent.count > room else { return now }
        guard room >= 0 else { return now + Self.minute }  // Only others can make room.
        return sent[sent.count - room - 1] + window
    }
}
