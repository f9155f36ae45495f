internal import Pods

extension ReconcilerMachine {
    mutating func start(_ effect: Effect, now: Reading) -> Effect {
        begin(effect, now: now)
        return effect
    }

    /// Notes that the effect is on its way.
    mutating func begin(_ effect: Effect, now: Reading) {
        if let pod = effect.pod { busy.insert(pod) }
        if let right = effect.right { callCounts[right, default: 0] += 1 }
        switch effect {
        case .readAccount: trust.account = .running
        case .readLimit: limit.begin()
        case .readSizes: sizes.begin()
        case .readKeys: keys.begin()
        case .list: listing.begin(at: now.boot)
        case .recordRegistry, .adoptOrphan: isRegistryBusy = true
        case .recordIntent(let pod, _):
            memory.intending.insert(pod)
            callCount += 1
            budget.reserve()
        case .create(let attempt, _, _, _): memory.creating.insert(attempt)
        case .probe: callCount += 1
        case .record, .delete, .look, .tag, .untag, .power: break
        }
        guard effect.isCall else { return }
        callCount += 1
        budget.note(requestCount(of: effect), at: now.boot)
    }

    private func requestCount(of effect: Effect) -> Int {
        switch effect {
        case .list: listing.requestCount
        case .tag(_, _, _, let isNew): isNew ? 2 : 1
        default: 1
        }
    }

    func mayCall(_ use: RateBudget.Use, for count: Int = 1, now: Reading) -> Bool {
        budget.opening(for: count, use, now: now.boot) <= now.boot
    }
}
