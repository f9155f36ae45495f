internal import Pods

extension ReconcilerMachine {
    /// When the machine has something to do of its own accord, on the boot clock; always later than the last step.
    package var nextWake: Int64 {
        // Often enough that a longer gap between two steps is a stall, after which silence counts anew.
        let latest = plannedAt.boot + min(policy.listingInterval, policy.silenceGrace / 4)
        guard !isStopping else { return latest }
        return ([upkeepWake] + actionWakes + conditionWakes).reduce(latest, min)
    }

    private var upkeepWake: Int64 {
        var wake = Int64.max
        if !listing.isRunning, trust.account.isKnown {
            wake = min(wake, max(listing.nextAt, opening(listingUse, for: listing.requestCount)))
        }
        if case .due(let time) = trust.account, callCount == 0 { wake = min(wake, max(time, opening(.first))) }
        wake = min(wake, vigilWake)
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
    private var actionWakes: [Int64] {
        let openings = (urgent: opening(.urgent), ordinary: opening(.ordinary))
        return assessed.actions.filter(mayDo)
            .map { action in
                let opening = action.kind.errand.map { $0 == .saving ? openings.urgent : openings.ordinary } ?? 0
                return max(earliest(action), opening)
            }
            .filter { $0 > plannedAt.boot }
    }

    /// When something that is waited for comes to an end, and the next hour's deletions may begin.
    private var conditionWakes: [Int64] {
        guard mode == .acting else { return [] }
        let ends = assessed.conditions.values.compactMap(\.nextActionAt) + [assessed.deletionsOpenAt].compactMap(\.self)
        return ends.map { $0 - plannedAt.wall + plannedAt.boot }.filter { $0 > plannedAt.boot }
    }

    private func opening(_ use: RateBudget.Use, for count: Int = 1) -> Int64 {
        budget.opening(for: count, use, now: plannedAt.boot)
    }
}
