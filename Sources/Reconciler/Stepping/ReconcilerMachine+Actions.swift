internal import Pods

extension ReconcilerMachine {
    /// The plan's actions that are due, as far as the pods, the rate limits and the number of calls at once allow.
    mutating func actions(now: Reading) -> [Effect] {
        let due = permittedActions.filter { earliest($0) <= now.boot && !busy.contains($0.pod) }
        var effects: [Effect] = []
        for action in due where action.kind.errand == nil && !busy.contains(action.pod) {
            effects.append(begin(action, now: now))
        }
        var queues = Dictionary(grouping: due.filter { $0.kind.errand != nil }.reversed()) { $0.kind.errand ?? .upkeep }
        while let action = next(of: &queues, now: now) {
            effects.append(begin(action, now: now))
        }
        return effects
    }

    private mutating func begin(_ action: Action, now: Reading) -> Effect {
        licence.use(action)
        return start(effect(of: action), now: now)
    }

    /// Takes the next action that may begin now off its queue; each queue's first action is its last element.
    private mutating func next(of queues: inout [Errand: [Action]], now: Reading) -> Action? {
        guard callCount < policy.concurrentCallMaximum else { return nil }
        for errand in turns.order(among: queues.keys) {
            guard mayCall(errand == .saving ? .urgent : .ordinary, now: now) else { continue }
            while let action = queues[errand]?.popLast() {
                guard !busy.contains(action.pod), mayPass(action.kind) else { continue }
                turns.take(errand, among: queues.keys)
                return action
            }
            queues[errand] = nil
        }
        return nil
    }

    /// Whether nothing but a rate limit speaks against the call now.
    private func mayPass(_ kind: Action.Kind) -> Bool {
        if kind.changesListing, listing.isRunning { return false }
        guard let right = kind.right else { return true }
        if right == .create, !keys.hasSucceeded || !sizes.wasTried { return false }
        return memory.gates[right] == nil || callCounts[right, default: 0] == 0
    }

    /// The boot clock's time before which the action is not begun, whatever the rate limits say.
    func earliest(_ action: Action) -> Int64 {
        let gate = action.kind.right.flatMap { memory.gates[$0]?.opensAt } ?? 0
        return max(action.dueAt, memory.retries[action.pod]?.at ?? 0, gate)
    }
}

extension Action.Kind {
    /// Whether a listing whose pages are read meanwhile may miss a droplet, or count one too many.
    fileprivate var changesListing: Bool {
        right == .create || right == .delete
    }
}
