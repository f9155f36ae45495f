/// When requests left, against both of DigitalOcean's windows: 250 in a minute and 5,000 in a sliding hour.
///
/// A ring of times and not a bucket: a bucket would let twice the window through. A fifth is kept for what is urgent.
struct RateBudget: Hashable, Sendable {
    enum Use: Hashable {
        case ordinary

        /// Deletes, looks and listings may use what is kept back.
        case urgent

        /// What tells how much the process before this one has used does not wait for the answer.
        case first
    }

    /// How much sooner a request may arrive, counted from its leaving, than one that left before it.
    private static let transit: Int64 = 2_000
    static let minute: Int64 = 60_000 + transit
    static let hour: Int64 = 3_600_000 + transit
    static let minuteMaximum = 250
    static let hourMaximum = 5_000

    /// The boot times of the last hour's requests, oldest first.
    private(set) var sent: [Int64] = []

    /// Requests that have their place and have not left yet: intents on their way to the log.
    private(set) var reservedCount = 0

    /// What others sent with the same token within the hour, by DigitalOcean's own count; `nil` until it has told.
    private(set) var strangeCount: Int?

    /// How much of the first minute may have been used before it began; all of it, until DigitalOcean tells less.
    private(set) var inheritedCount = minuteMaximum
    private(set) var startedAt: Int64?
    private var blockedUntil: Int64 = 0

    /// Begins the minute of which nothing is known; later calls change nothing.
    mutating func start(at boot: Int64) {
        startedAt = startedAt ?? boot
    }

    /// When so many requests may leave at the earliest.
    func opening(for count: Int = 1, _ use: Use, now: Int64) -> Int64 {
        max(now, blockedUntil, minuteOpening(for: count, use, now: now), hourOpening(for: count, use, now: now))
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
    ///
    /// The first word is spoken before this process has sent anything else, so what is missing then is not ours.
    mutating func learn(remaining: Int, at boot: Int64) {
        guard remaining > 0 else { return block(until: boot + Self.minute) }
        sent.removeAll { $0 <= boot - Self.hour }
        let strange = max(0, Self.hourMaximum - remaining - sent.count)
        if strangeCount == nil { inheritedCount = min(Self.minuteMaximum, strange) }
        strangeCount = strange
    }
}
