/// What the reconciler would do now.
package struct PlanResource: Codable, Hashable, Sendable {
    package var position: UInt64
    package var mode: ModeResource

    /// `nil` before the first look.
    package var listing: ListingResource?

    package var actions: [ActionResource]

    /// The same for two plans that would change the same at DigitalOcean, because of the same events.
    package var digest: String?
    package var cost: CostResource?
    package var budgets: [BudgetResource]?

    /// What waits for a person, a sentence for each pod.
    package var calls: [String]?

    /// What the clock of the registry showed, which all times here are by; `nil` from a server that did not say.
    package var time: Timestamp?

    package init(
        position: UInt64,
        mode: ModeResource,
        listing: ListingResource? = nil,
        actions: [ActionResource],
        digest: String? = nil,
        cost: CostResource? = nil,
        budgets: [BudgetResource]? = nil,
        calls: [String]? = nil,
        time: Timestamp? = nil
    ) {
        self.position = position
        self.mode = mode
        self.listing = listing
        self.actions = actions
        self.digest = digest
        self.cost = cost
        self.budgets = budgets
        self.calls = calls
        self.time = time
    }
}
