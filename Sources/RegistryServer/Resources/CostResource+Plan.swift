internal import Pods
internal import Reconciler
internal import RegistryAPI

extension CostResource {
    init(_ cost: Plan.Cost, in fleet: Fleet) {
        var claims: [String: Price] = [:]
        for (row, price) in cost.pods {
            guard let holder = fleet.pods[row]?.claim?.holder else { continue }
            claims[holder] = claims[holder, default: .zero] + price
        }
        self.init(
            hourly: cost.now.dollars,
            wantedHourly: cost.wanted.dollars,
            claims: claims.sorted { $0.key < $1.key }.map { Claim(holder: $0.key, hourly: $0.value.dollars) },
            unpriced: cost.unpricedCount
        )
    }
}

extension Plan.Budgets {
    /// Each by the name that clients know it by.
    var resources: [BudgetResource] {
        [
            BudgetResource("deletions-hour", deletions), BudgetResource("creations-hour", creations),
            BudgetResource("requests-minute", minute), BudgetResource("requests-hour", hour),
        ]
    }
}

extension BudgetResource {
    fileprivate init(_ name: String, _ budget: Plan.Budget) {
        self.init(
            name: name,
            maximum: budget.maximum,
            left: budget.left,
            opensAt: budget.opensAt.map(Timestamp.init(milliseconds:))
        )
    }
}
