internal import Pods

extension ReconcilerMachine {
    /// Before the first complete listing only the log speaks.
    var blindConditions: [EventID: Condition] {
        let reason =
            listing.trouble.map { "no complete listing yet: \($0)" } ?? "waiting for the first complete listing"
        return Dictionary(uniqueKeysWithValues: fleet.pods.compactMap { ($0.row, blindCondition(of: $0, reason)) })
    }

    private func blindCondition(of pod: Pod, _ reason: String) -> Condition {
        guard let name = blindName(of: pod) else {
            return Condition(.gone, "retired; it has no droplet", because: pod.position)
        }
        return Condition(name, reason, because: pod.position, nextActionAt: nextListingAt)
    }

    private func blindName(of pod: Pod) -> Condition.Name? {
        let open = fleet.openAttempt(of: pod)
        if pod.isAbandoned { return .abandoned }
        if pod.isRetired { return fleet.openAttempts(of: pod).isEmpty ? nil : .deleting }
        if fleet.isReady(pod) { return .ready }
        if open?.off != nil { return .poweredOff }
        if pod.silence != nil { return .silent }
        return switch open?.phase {
        case .requested, .unknown: .unknown
        case .accepted: .booting
        case .active: .starting
        case .refused, .lost, .gone, nil: .pending
        }
    }

    /// When everything is listed again, in Unix milliseconds.
    var nextListingAt: Int64 {
        plannedAt.wall(at: max(listing.nextAt, plannedAt.boot))
    }

    func explainedConditions(by mode: Plan.Mode) -> [EventID: Condition] {
        let acted = Set(assessed.actions.filter { $0.dueAt <= plannedAt.boot }.map(\.pod))
        var conditions = assessed.conditions
        for (pod, condition) in conditions {
            conditions[pod] = explained(condition, by: mode, isActedOn: acted.contains(pod))
        }
        return conditions
    }

    /// What keeps the whole reconciler back is part of every unfinished pod's reason.
    private func explained(_ condition: Condition, by mode: Plan.Mode, isActedOn: Bool) -> Condition {
        guard condition.name != .ready, condition.name != .gone else { return condition }
        let reason = condition.reason
        return switch mode {
        case .acting: condition.with(reason, nextActionAt: nextLook(at: condition, isActedOn: isActedOn))
        case .observing(let doubt):
            condition.with("\(reason) (observing only: \(doubt))", nextActionAt: nextListingAt)
        case .paused(let cause, _):
            condition.with("\(reason) (the reconciler is paused: \(cause))", nextActionAt: nil)
        case .held(let cause, _):
            condition.with("\(reason) (the reconciler holds: \(cause))", nextActionAt: nil)
        }
    }

    /// What is waited for may show itself in the next listing, and what has come to its end waits for that listing unless
    /// something is done at once.
    private func nextLook(at condition: Condition, isActedOn: Bool) -> Int64? {
        guard let next = condition.nextActionAt else { return condition.name.isMoving ? nextListingAt : nil }
        if next <= plannedAt.wall { return isActedOn ? next : nextListingAt }
        return condition.name.isMoving ? min(next, nextListingAt) : next
    }
}
