internal import Pods

extension ReconcilerMachine {
    /// Before the first complete listing only the log speaks.
    var blindConditions: [EventID: Condition] {
        let reason =
            listing.trouble.map { "no complete listing yet: \($0)" } ?? "waiting for the first complete listing"
        let next = plannedAt.wall(at: max(listing.nextAt, plannedAt.boot))
        return fleet.pods.mapValues { pod in
            guard let name = blindName(of: pod) else {
                return Condition(.gone, "retired; it has no droplet", because: pod.position)
            }
            return Condition(name, reason, because: pod.position, nextActionAt: next)
        }
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

    /// What keeps the whole reconciler back is part of every unfinished pod's reason.
    func explained(_ condition: Condition, by mode: Plan.Mode) -> Condition {
        guard condition.name != .ready, condition.name != .gone else { return condition }
        switch mode {
        case .acting:
            guard condition.name.isMoving, condition.nextActionAt == nil else { return condition }
            return condition.with(
                condition.reason,
                nextActionAt: plannedAt.wall(at: max(listing.nextAt, plannedAt.boot))
            )
        case .observing(let reason):
            let next = plannedAt.wall(at: max(listing.nextAt, plannedAt.boot))
            return condition.with("\(condition.reason) (observing only: \(reason))", nextActionAt: next)
        case .paused(let reason, _):
            return condition.with("\(condition.reason) (the reconciler is paused: \(reason))", nextActionAt: nil)
        case .held(let reason, _):
            return condition.with("\(condition.reason) (the reconciler holds: \(reason))", nextActionAt: nil)
        }
    }
}
