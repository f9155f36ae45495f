internal import Pods

extension ReconcilerMachine {
    /// When the machine has something to do of its own accord, on the boot clock; always later than the last step.
    package var nextWake: Int64 {
        let latest = plannedAt.boot + policy.listingInterval
        guard !isStopping else { return latest }
        return ([upkeepWake] + actionWakes).reduce(latest, min)
    }

    private var upkeepWake: Int64 {
        var wake = Int64.max
        if !listing.isRunning { wake = min(wake, max(listing.nextAt, opening(for: listing.requestCount))) }
        if case .due(let time) = trust.account { wake = min(wake, max(time, opening())) }
        wake = min(wake, vigilWake)
        if registryCommand != nil, registryRetryAt > plannedAt.boot { wake = min(wake, registryRetryAt) }
        return wake
    }

    /// Often enough that no beat is missed for long, and when some machine's silence comes to mean more.
    private var vigilWake: Int64 {
        guard !memory.vigil.watches.isEmpty else { return .max }
        let next = memory.vigil.nextChange(policy, now: plannedAt.boot)
        return min(next, plannedAt.boot + max(1, policy.silenceGrace / 4))
    }

    /// What is due already waits for an answer, which wakes the machine by itself.
    private var actionWakes: [Int64] {
        guard mode == .acting else { return [] }
        let openings = (urgent: opening(), other: opening(isUrgent: false))
        return assessed.actions
            .map { action in
                let opening = action.kind.isCall ? action.kind.isUrgent ? openings.urgent : openings.other : 0
                return max(action.dueAt, memory.retries[action.pod]?.at ?? 0, opening)
            }
            .filter { $0 > plannedAt.boot }
    }

    private func opening(for count: Int = 1, isUrgent: Bool = true) -> Int64 {
        budget.opening(for: count, isUrgent: isUrgent, now: plannedAt.boot)
    }
}
