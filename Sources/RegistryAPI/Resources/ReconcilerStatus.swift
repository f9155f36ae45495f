/// How the reconciler fares.
package struct ReconcilerStatus: Codable, Hashable, Sendable {
    package var position: UInt64
    package var mode: ModeResource
    package var account: AccountResource?
    package var listing: ListingResource?

    /// How many actions the newest plan holds.
    package var pendingActions: Int

    package var lastPassAt: Timestamp?

    /// When it looks at the account again, whatever became of the last look.
    package var nextPassAt: Timestamp?

    /// What is wrong with the log beneath, a sentence each; `nil` from a server that did not look.
    package var warnings: [String]?
    package var cost: CostResource?
    package var budgets: [BudgetResource]?

    /// What the clock of the registry showed, which all times here are by; `nil` from a server that did not say.
    package var time: Timestamp?

    package init(
        position: UInt64,
        mode: ModeResource,
        account: AccountResource? = nil,
        listing: ListingResource? = nil,
        pendingActions: Int,
        lastPassAt: Timestamp? = nil,
        nextPassAt: Timestamp? = nil,
        warnings: [String]? = nil,
        cost: CostResource? = nil,
        budgets: [BudgetResource]? = nil,
        time: Timestamp? = nil
    ) {
        self.position = position
        self.mode = mode
        self.account = account
        self.listing = listing
        self.pendingActions = pendingActions
        self.lastPassAt = lastPassAt
        self.nextPassAt = nextPassAt
        self.warnings = warnings
        self.cost = cost
        self.budgets = budgets
        self.time = time
    }

    private enum CodingKeys: String, CodingKey {
        case position
        case mode
        case account
        case listing
        case pendingActions = "pending_actions"
        case lastPassAt = "last_pass_at"
        case nextPassAt = "next_pass_at"
        case warnings
        case cost
        case budgets
        case time
    }
}
