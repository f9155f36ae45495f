internal import Pods

extension ReconcilerMachine {
    /// What `nextWake` is after a step.
    var wakeTime: Int64 {
        // Often enough that a longer gap between two steps is a stall, after which silence counts anew.
        let latest = plannedAt.boot + min(policy.listingInterval, policy.silenceGrace / 4)
        guard !isStopping else { return latest }
        return min(latest, upkeepWake, actionWake, conditionWake)
    }

    private var upkeepWake: Int64 {
        var wake = Int64.max
        if !listing.isRunning, trust.account.isKnown {
            wake = min(wake, max(listing.nextAt, opening(listingUse, for: listing.requestCount)))
        }
        if case .due(let time) = trust.account, callCount == 0 { wake = min(wake, max(time, opening(.first))) }
        wake = min(wake, vigilWake, orphanWatch.nextTry(after: plannedAt.boot))
        if registryRecord != nil, registryRetryAt > plannedAt.boot { wake = min(wake, registryRetryAt) }
        return readings.reduce(wake) { min($0, max($1.dueAt, opening(.urgent))) }
    }

    /// Often enough that no beat is missed for long, and when some machine's silence comes to mean more.
    private var vigilWake: Int64 {
        guard !memory.vigil.watches.isEmpty else { return .max }
        let next = memory.vigil.nextChange(policy, now: plannedAt.boot)
        return min(next, plannedAt.boot + max(1, policy.silenceGrace / 4))
    }

    /// What is due already waits for an answer, which wakes the machine by itself.
    private var actionWake: Int64 {
        let openings = (urgent: opening(.urgent), ordinary: opening(.ordinary))
        return permittedActions.reduce(.max) { nearest, action in
            let opening = action.kind.errand.map { $0 == .saving ? openings.urgent : openings.ordinary } ?? 0
            let time = max(earliest(action), opening)
            return time > plannedAt.boot ? min(nearest, time) : nearest
        }
    }

    private var conditionWake: Int64 {
        guard mode == .acting, let next = assessed.nextChangeAt else { return .max }
        return next - plannedAt.wall + plannedAt.boot
    }

    private func opening(_ use: RateBudget.Use, for count: Int = 1) -> Int64 {
        budget.opening(for: count, use, now: plannedAt.boot)
    }
}
