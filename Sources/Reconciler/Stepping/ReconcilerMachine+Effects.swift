internal import Pods

extension ReconcilerMachine {
    /// What is done whatever the pods want: knowing the account, listing, and recording a hold.
    mutating func upkeep(now: Reading) -> [Effect] {
        var effects: [Effect] = []
        if trust.account == .due, now.boot >= listing.nextAt, mayCall(isUrgent: true, now: now) {
            effects.append(.readAccount)
        }
        if !listing.isRunning, now.boot >= listing.nextAt, mayCall(isUrgent: true, now: now) {
            effects.append(.list)
        }
        if let alarm = trust.alarm, fleet.registry.hold == nil, !isRegistryBusy, trust.account == .verified {
            effects.append(.recordRegistry(.holdReconciler(reason: alarm)))
        }
        return effects
    }

    /// The plan's actions that are due, as far as the pods, the rate limits and the number of calls at once allow.
    mutating func actions(now: Reading) -> [Effect] {
        guard trust.mode(of: fleet, listing) == .acting else { return [] }
        hastenListing(now: now)
        var effects: [Effect] = []
        var taken = busy
        var calls = callCount
        var isOpen = [true: mayCall(isUrgent: true, now: now), false: mayCall(isUrgent: false, now: now)]
        for action in assessed.actions where isDue(action, now: now) && !taken.contains(action.pod) {
            let effect = effect(of: action)
            if effect.isCall || action.kind.leadsToCall {
                guard calls < policy.concurrentCallMaximum, isOpen[action.kind.isUrgent] == true else { continue }
                calls += 1
                budget.note(1, at: now.boot)
                isOpen = [true: mayCall(isUrgent: true, now: now), false: mayCall(isUrgent: false, now: now)]
            }
            taken.insert(action.pod)
            effects.append(effect)
        }
        return effects
    }

    /// Notes that the effect is on its way.
    mutating func begin(_ effect: Effect, now: Reading) {
        switch effect {
        case .readAccount:
            trust.account = .running
            budget.note(1, at: now.boot)
        case .list:
            listing.begin()
            budget.note(1, at: now.boot)
        case .recordRegistry:
            isRegistryBusy = true
        case .recordIntent(let pod, _), .record(_, let pod), .delete(_, let pod), .look(_, let pod),
            .tag(_, _, let pod, _), .untag(_, _, let pod):
            busy.insert(pod)
        case .create(let attempt, let pod, _, _):
            busy.insert(pod)
            memory.creating.insert(attempt)
        }
        if effect.isCall { callCount += 1 }
    }

    private func mayCall(isUrgent: Bool, now: Reading) -> Bool {
        budget.opening(isUrgent: isUrgent, now: now.boot) <= now.boot
    }

    private func isDue(_ action: Action, now: Reading) -> Bool {
        max(action.dueAt, memory.retries[action.pod]?.at ?? 0) <= now.boot
    }

    /// While something is on its way the next listing comes sooner.
    private mutating func hastenListing(now: Reading) {
        guard let survey, assessed.conditions.values.contains(where: \.name.isMoving) else { return }
        listing.hasten(to: max(now.boot, survey.startedAt.boot + policy.busyListingInterval))
    }

    private func effect(of action: Action) -> Effect {
        let pod = action.pod
        switch action.kind {
        case .create(let order): return .recordIntent(pod: pod, order)
        case .adopt(let id, let droplet): return .record(.adopt(attempt: id, dropletID: droplet), pod: pod)
        case .activate(let id, let ip): return .record(.activate(attempt: id, ip: ip), pod: pod)
        case .lose(let id): return .record(.lose(attempt: id, reason: action.reason), pod: pod)
        case .noteDuplicate(let id, let droplet, let kept):
            return .record(.noteDuplicate(attempt: id, dropletID: droplet, keptDropletID: kept), pod: pod)
        case .requestDeletion(let id, let droplet):
            let delete = DropletCommand.delete(
                attempt: id,
                dropletID: droplet,
                reason: action.reason,
                because: action.cause
            )
            return .record(delete, pod: pod)
        case .confirmGone(let id, let droplet):
            return .record(.confirmGone(attempt: id, dropletID: droplet), pod: pod)
        case .delete(let droplet): return .delete(dropletID: droplet, pod: pod)
        case .look(let droplet): return .look(dropletID: droplet, pod: pod)
        case .tag(let droplet, let tag):
            return .tag(dropletID: droplet, tag, pod: pod, isNew: !memory.knownTags.contains(tag))
        case .untag(let droplet, let tag): return .untag(dropletID: droplet, tag, pod: pod)
        }
    }
}

extension Action.Kind {
    /// A create counts against the limits from its intent on.
    fileprivate var leadsToCall: Bool {
        guard case .create = self else { return false }
        return true
    }

    /// May use what the rate limits keep back.
    fileprivate var isUrgent: Bool {
        switch self {
        case .delete, .look: true
        default: false
        }
    }
}

extension Condition.Name {
    /// Whether a fresh look may soon show something new.
    fileprivate var isMoving: Bool {
        switch self {
        case .creating, .unknown, .booting, .missing, .deleting: true
        default: false
        }
    }
}
