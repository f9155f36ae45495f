/// Tells of what comes and goes in numbers: of many at once, and never twice within a minute.
struct AlertRoll<Name: Hashable & Comparable & Sendable>: Sendable {
    /// What has come since it was last told, and what has gone.
    struct News {
        let begun: [Name]
        let ended: [Name]
    }

    /// For how long others are waited for, so that one alert speaks of them all.
    private static var gathering: Duration { .seconds(5) }
    private static var pause: Duration { .seconds(60) }

    private var told: Set<Name> = []

    /// Since when what is there has differed from what was told.
    private var differsSince: Duration?
    private var spokeAt: Duration?

    init() {}

    /// What to tell of those that are there now, as of `moment` on a clock that only goes forward.
    mutating func news(_ present: Set<Name>, at moment: Duration) -> News? {
        guard present != told else {
            differsSince = nil
            return nil
        }
        let began = differsSince ?? moment
        differsSince = began
        guard moment - began >= Self.gathering, spokeAt.map({ moment - $0 >= Self.pause }) ?? true else { return nil }
        defer { (told, differsSince, spokeAt) = (present, nil, moment) }
        return News(begun: present.subtracting(told).sorted(), ended: told.subtracting(present).sorted())
    }
}
