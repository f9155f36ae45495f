extension RateBudget {
    func minuteOpening(for count: Int, _ use: Use, now: Int64) -> Int64 {
        let maximum = use == .ordinary ? Self.share(of: Self.minuteMaximum) : Self.minuteMaximum
        let known = opening(Self.minute, maximum: maximum, for: count, now: now)
        guard use != .first, isMinuteUnknown(at: now), let startedAt else { return known }
        let careful = opening(Self.minute, maximum: maximum - inheritedCount, for: count, now: now)
        return min(careful, max(known, startedAt + Self.minute))
    }

    func hourOpening(for count: Int, _ use: Use, now: Int64) -> Int64 {
        let share = Self.share(of: Self.hourMaximum) - (strangeCount ?? 0)
        return opening(Self.hour, maximum: use == .ordinary ? share : Self.hourMaximum, for: count, now: now)
    }

    func isMinuteUnknown(at now: Int64) -> Bool {
        startedAt.map { now < $0 + Self.minute } ?? true
    }

    private func opening(_ window: Int64, maximum: Int, for count: Int, now: Int64) -> Int64 {
        let room = maximum - reservedCount - min(count, max(1, maximum))
        guard sent.count > room else { return now }
        guard room >= 0 else { return now + Self.minute }  // Only others can make room.
        return max(now, sent[sent.count - room - 1] + window)
    }

    static func share(of maximum: Int) -> Int {
        maximum * 4 / 5
    }
}
