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
    private static let minute: Int64 = 60_000 + transit
    private static let hour: Int64 = 3_600_000 + transit
    private static let minuteMaximum = 250
    private static let hourMaximum = 5_000

    /// The boot times of the last hour's requests, oldest first.
    private var sent: [Int64] = []

    /// Requests that have their place and have not left yet: intents on their way to the log.
    private var reservedCount = 0

    /// What others sent with the same token within the hour, by DigitalOcean's own count; `nil` until it has told.
    private var strangeCount: Int?

    /// How much of the first minute may have been used before it began; all of it, until DigitalOcean tells less.
    private var inheritedCount = minuteMaximum
    private var startedAt: Int64?
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

    /// What is left of the share that is not kept back, and when one more may leave on the boot clock.
    func left(at now: Int64) -> (minute: Plan.Budget, hour: Plan.Budget) {
        let inherited = isMinuteUnknown(at: now) ? inheritedCount : 0
        return (
            budget(Self.minute, Self.share(of: Self.minuteMaximum), used: inherited, now) {
                minuteOpening(for: 1, .ordinary, now: now)
            },
            budget(Self.hour, Self.share(of: Self.hourMaximum), used: strangeCount ?? 0, now) {
                hourOpening(for: 1, .ordinary, now: now)
            }
        )
    }

    private func budget(
        _ window: Int64,
        _ maximum: Int,
        used: Int,
        _ now: Int64,
        opensAt: () -> Int64
    ) -> Plan.Budget {
        let left = max(0, maximum - used - reservedCount - sent.count { $0 > now - window })
        return Plan.Budget(maximum: maximum, left: left, opensAt: left > 0 ? nil : opensAt())
    }

    private func minuteOpening(for count: Int, _ use: Use, now: Int64) -> Int64 {
        let maximum = use == .ordinary ? Self.share(of: Self.minuteMaximum) : Self.minuteMaximum
        let known = opening(Self.minute, maximum: maximum, for: count, now: now)
        guard use != .first, isMinuteUnknown(at: now), let startedAt else { return known }
        let careful = opening(Self.minute, maximum: maximum - inheritedCount, for: count, now: now)
        return min(careful, max(known, startedAt + Self.minute))
    }

    private func hourOpening(for count: Int, _ use: Use, now: Int64) -> Int64 {
        let share = Self.share(of: Self.hourMaximum) - (strangeCount ?? 0)
        return opening(Self.hour, maximum: use == .ordinary ? share : Self.hourMaximum, for: count, now: now)
    }

    private func isMinuteUnknown(at now: Int64) -> Bool {
        startedAt.map { now < $0 + Self.minute } ?? true
    }

    private func opening(_ window: Int64, maximum: Int, for count: Int, now: Int64) -> Int64 {
        let room = maximum - reservedCount - min(count, max(1, maximum))
        guard sent.count > room else { return now }
        guard room >= 0 else { return now + Self.minute }  // Only others can make room.
        return max(now, sent[sent.count - room - 1] + window)
    }

    private static func share(of maximum: Int) -> Int {
        maximum * 4 / 5
    }
}
