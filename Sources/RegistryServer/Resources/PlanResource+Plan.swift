package import Pods
package import Reconciler
package import RegistryAPI

extension PlanResource {
    /// The plan, its pods named as the fleet names them; `now` is in Unix milliseconds.
    package init(_ plan: Plan, in fleet: Fleet, now: Int64? = nil) {
        var actions: [ActionResource] = []
        for action in plan.actions {
            actions.append(ActionResource(action, pod: fleet.pods[action.pod]?.id, plannedAt: plan.madeAt))
        }
        self.init(
            position: plan.position.rawValue,
            mode: ModeResource(plan.mode),
            listing: plan.grounds.map(ListingResource.init),
            actions: actions,
            digest: plan.digest,
            cost: CostResource(plan.cost, in: fleet),
            budgets: plan.budgets.resources,
            calls: plan.calls(in: fleet),
            time: now.map(Timestamp.init(milliseconds:))
        )
    }
}

extension ReconcilerStatus {
    package init(_ plan: Plan, in fleet: Fleet, now: Int64? = nil, warnings: [String]) {
        self.init(
            position: plan.position.rawValue,
            mode: ModeResource(plan.mode),
            account: fleet.registry.account.map { AccountResource(team: $0.team, name: $0.name) },
            listing: plan.grounds.map(ListingResource.init),
            pendingActions: plan.actions.count,
            lastPassAt: plan.grounds.map { Timestamp(milliseconds: $0.listedAt) },
            nextPassAt: plan.nextListingAt.map(Timestamp.init(milliseconds:)),
            warnings: warnings + plan.doubtBehindPause + plan.calls(in: fleet)
                + plan.refusals.map { "\($0.reason); tried again at \(Timestamp(milliseconds: $0.retriedAt))" },
            cost: CostResource(plan.cost, in: fleet),
            budgets: plan.budgets.resources,
            time: now.map(Timestamp.init(milliseconds:))
        )
    }
}

extension Plan {
    /// What a pause hides: that nothing would be done without it either.
    fileprivate var doubtBehindPause: [String] {
        guard case .paused = mode, let doubt else { return [] }
        return ["it would only observe if it were not paused: \(doubt)"]
    }

    /// What waits for a person, and for which pod.
    fileprivate func calls(in fleet: Fleet) -> [String] {
        conditions.calls.map { call in
            "pod \(fleet.pods[call.pod]?.id.rawValue ?? "of no name"): \(call.condition.reason)"
        }
    }
}

extension ModeResource {
    fileprivate init(_ mode: Plan.Mode) {
        let name = mode.name.rawValue
        switch mode {
        case .acting: self.init(name: name)
        case .observing(let reason): self.init(name: name, reason: reason)
        case .paused(let reason, let event), .held(let reason, let event):
            self.init(name: name, reason: reason, since: event.rawValue)
        }
    }
}

extension ListingResource {
    /// A plan rests on complete listings only.
    fileprivate init(_ grounds: Plan.Grounds) {
        self.init(
            takenAt: Timestamp(milliseconds: grounds.listedAt),
            droplets: grounds.dropletCount,
            isComplete: true,
            foreign: grounds.foreign.count,
            orphans: grounds.orphans.map(\.name)
        )
    }
}
