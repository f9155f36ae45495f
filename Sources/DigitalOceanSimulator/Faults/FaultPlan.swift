/// Everything that is to go wrong; of two rules for the same request and stage the first one counts.
package struct FaultPlan: Hashable, Sendable, Codable {
    package var rules: [FaultRule]

    package init(_ rules: [FaultRule] = []) {
        self.rules = rules
    }

    /// Every reply is lost, though all is done: for so long, or until the plan is cleared.
    package static func everyReplyLost(forMilliseconds milliseconds: Int64? = nil) -> FaultPlan {
        var rule = FaultRule(.replyLost)
        rule.lastingMilliseconds = milliseconds
        return FaultPlan([rule])
    }
}
