internal import Chance

/// A fault plan at work: counts what each rule has seen and struck.
struct FaultInjector: Sendable, Codable {
    private var armed: [ArmedRule] = []

    init() {}

    init(_ plan: FaultPlan, seed: UInt64, at now: Int64) {
        armed = plan.rules.enumerated().map { index, rule in
            ArmedRule(rule, seed: rule.seed ?? SeededGenerator.mix(seed &+ UInt64(index)), at: now)
        }
    }

    /// The plan as it was laid, its windows in virtual time.
    var plan: FaultPlan {
        FaultPlan(armed.map(\.rule))
    }

    var strikes: [Int] {
        armed.map(\.struck)
    }

    /// The fault that strikes the request at that stage, if one does.
    mutating func strike(_ stage: Fault.Stage, _ route: Route?, _ request: APIRequest, at now: Int64) -> Fault? {
        for index in armed.indices where armed[index].rule.fault.stage == stage {
            if armed[index].strikes(route, request, at: now) { return armed[index].rule.fault }
        }
        return nil
    }
}
