extension RateBudget {
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
}
