internal import Pods

extension Planner {
    /// Lets creates through as far as limits allow: those on their way, then those of claimed pods, then the oldest pods'.
    func admit(_ assessments: inout [EventID: Assessment]) {
        let wanting = assessments.compactMap { row, assessment in
            assessment.actions.contains { $0.kind.order != nil } ? row : nil
        }
        guard !wanting.isEmpty else { return }
        var allowance = CreationAllowance(fleet, survey, memory, policy.caps, now: now)
        for row in wanting.sorted(by: isSooner) {
            guard let create = assessments[row]?.actions.first(where: { $0.kind.order != nil }),
                let order = create.kind.order, let obstacle = allowance.admit(order)
            else { continue }
            assessments[row]?.actions.removeAll { $0 == create }
            assessments[row]?.condition = waiting(create, for: obstacle, order)
        }
    }

    private func waiting(_ create: Action, for obstacle: Obstacle, _ order: DropletOrder) -> Condition {
        Condition(
            order.replacing == nil ? .pending : .replacing,
            "\(create.reason); it waits: \(obstacle.reason)",
            because: create.cause,
            nextActionAt: obstacle.until
        )
    }

    private func isSooner(_ left: EventID, _ right: EventID) -> Bool {
        (creationRank(of: left), left) < (creationRank(of: right), right)
    }

    /// The lower, the sooner the pod is given a droplet.
    func creationRank(of row: EventID) -> Int {
        if memory.intending.contains(row) { return 0 }
        return fleet.pods[row]?.claim == nil ? 2 : 1
    }
}

extension Action.Kind {
    fileprivate var order: DropletOrder? {
        guard case .create(let order) = self else { return nil }
        return order
    }
}
