import DigitalOceanSimulator

extension Laboratory {
    /// A laboratory in which one rule is laid.
    static func laid(
        _ fault: Fault,
        on routes: [Route]? = nil,
        _ more: (inout FaultRule) -> Void = { _ in }
    ) -> Laboratory {
        var lab = Laboratory()
        var rule = FaultRule(fault, on: routes)
        more(&rule)
        lab.account.faults = FaultPlan([rule])
        return lab
    }
}

extension Occurrence {
    /// The late reply, if it is one.
    var answer: APIReply? {
        guard case .answered(_, let reply) = self else { return nil }
        return reply
    }
}
