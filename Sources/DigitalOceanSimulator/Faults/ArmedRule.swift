internal import Chance

/// A rule with what it has seen so far.
struct ArmedRule: Sendable, Codable {
    let rule: FaultRule
    private var seen = 0
    private(set) var struck = 0
    private var dice: SeededGenerator

    init(_ rule: FaultRule, seed: UInt64, at now: Int64) {
        var rule = rule
        if let lasting = rule.lastingMilliseconds {
            rule.from = rule.from ?? now
            rule.until = (rule.from ?? now) + lasting
            rule.lastingMilliseconds = nil
        }
        self.rule = rule
        dice = SeededGenerator(seed: seed)
    }

    mutating func strikes(_ route: Route?, _ request: APIRequest, at now: Int64) -> Bool {
        guard rule.covers(route, request, at: now) else { return false }
        seen += 1
        guard seen > rule.skip ?? 0, struck < rule.count ?? .max, throwsTheDice() else { return false }
        struck += 1
        return true
    }

    private mutating func throwsTheDice() -> Bool {
        guard let probability = rule.probability else { return true }
        return Double(dice.next() >> 11) * 0x1p-53 < probability
    }
}
