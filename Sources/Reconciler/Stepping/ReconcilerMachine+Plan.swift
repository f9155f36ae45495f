internal import Pods

extension ReconcilerMachine {
    /// What would be done, and how every pod stands, as of the last step.
    package var plan: Plan {
        let mode = mode
        let grounds = survey.map { survey in
            Plan.Grounds(
                listedAt: survey.startedAt.wall,
                dropletCount: survey.sightings.count,
                foreign: survey.foreign(in: fleet),
                orphans: orphans,
                abandoned: abandoned
            )
        }
        return Plan(
            position: fleet.head,
            madeAt: plannedAt,
            nextListingAt: nextListingAt,
            mode: mode,
            alarm: acceptableAlarm,
            doubt: doubt,
            blindness: trust.blindness(listing),
            grounds: grounds,
            actions: assessed.actions,
            conditions: explainedConditions(by: mode),
            cost: cost,
            budgets: budgets,
            refusals: refusals
        )
    }

    private var cost: Plan.Cost {
        let machines = fleet.machines(in: survey).map(\.size)
        var pods: [EventID: Price] = [:]
        for pod in fleet.pods.values where !pod.isRetired { pods[pod.row] = size(of: pod).flatMap(price) }
        return Plan.Cost(
            now: machines.compactMap(price).reduce(.zero, +),
            wanted: pods.values.reduce(.zero, +),
            pods: pods,
            unpricedCount: machines.count { price(of: $0) == nil }
        )
    }

    private func price(of size: String) -> Price? {
        memory.catalogue?.price(of: size)
    }

    /// The size of the pod's droplet, else the one it will have.
    private func size(of pod: Pod) -> String? {
        if let open = fleet.openAttempt(of: pod) { return BilledDroplet(open.dropletID, of: open, survey).size }
        guard case .string(let size)? = pod.attributes[.size]?.value else { return nil }
        return size
    }

    private var budgets: Plan.Budgets {
        let deletions = DeletionBudget(fleet, policy, now: plannedAt)
        let requests = budget.left(at: plannedAt.boot)
        return Plan.Budgets(
            deletions: Plan.Budget(maximum: deletions.maximum, left: deletions.left, opensAt: deletions.opensAt),
            creations: CreationAllowance.hourly(fleet, policy.caps, now: plannedAt),
            minute: onWall(requests.minute),
            hour: onWall(requests.hour)
        )
    }

    private func onWall(_ budget: Plan.Budget) -> Plan.Budget {
        Plan.Budget(
            maximum: budget.maximum,
            left: budget.left,
            opensAt: budget.opensAt.map { plannedAt.wall(at: $0) }
        )
    }

    private var refusals: [Plan.Refusal] {
        Right.allCases.compactMap { right in
            guard let gate = memory.gates[right], let refusal = gate.refusal else { return nil }
            return Plan.Refusal(right: right, reason: refusal.message, retriedAt: plannedAt.wall(at: gate.opensAt))
        }
    }
}
