/// Everything that is to go wrong; of two rules for the same request and stage the first one counts.
package struct FaultPlan: Hashable, Sendable, Codable {
    package var rules: [FaultRule]

    package init(_ rules: [FaultRule] = []) {
        self.rules = rules
    }
}
