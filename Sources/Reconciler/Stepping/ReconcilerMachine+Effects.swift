internal import Pods

extension ReconcilerMachine {
    /// What is done whatever the pods want: knowing the account, listing, and recording what the listing means for all.
    mutating func upkeep(now: Reading) -> [Effect] {
        var effects: [Effect] = []
        if case .due(let time) = trust.account, time <= now.boot, mayCall(isUrgent: true, now: now) {
            effects.append(start(.readAccount, now: now))
        }
        if !listing.isRunning, listing.nextAt <= now.boot,
            mayCall(listing.requestCount, isUrgent: true, now: now)
        {
            effects.append(start(.list, now: now))
        }
        if let command = registryCommand, mayRecord(now: now) {
            effects.append(start(.recordRegistry(command), now: now))
        }
        return effects
    }

    /// The plan's actions that are due, as far as the pods, the rate limits and the number of calls at once allow.
    mutating func actions(now: Reading) -> [Effect] {
        guard mode == .acting else { return [] }
        var effects: [Effect] = []
        for action in assessed.actions where isDue(action, now: now) && !busy.contains(action.pod) {
            guard hasRoom(for: action.kind, now: now) else { continue }
            effects.append(start(effect(of: action), now: now))
        }
        return effects
    }

    private func hasRoom(for kind: Action.Kind, now: Reading) -> Bool {
        guard kind.isCall || kind.isProbe else { return true }
        guard callCount < policy.concurrentCallMaximum else { return false }
        return kind.isProbe || mayCall(isUrgent: kind.isUrgent, now: now)
    }

    private mutating func start(_ effect: Effect, now: Reading) -> Effect {
        begin(effect, now: now)
        return effect
    }

    /// Notes that the effect is on its way.
    mutating func begin(_ effect: Effect, now: Reading) {
        switch effect {
        case .readAccount:
            trust.account = .running
        case .list:
            listing.begin(at: now.boot)
        case .recordRegistry:
            isRegistryBusy = true
        case .recordIntent(let pod, _):
            busy.insert(pod)
            callCount += 1
            budget.reserve()
        case .record(_, let pod), .delete(_, let pod), .look(_, let pod), .tag(_, _, let pod, _),
            .untag(_, _, let pod), .power(_, let pod):
            busy.insert(pod)
        case .probe(_, let pod):
            busy.insert(pod)
            callCount += 1
        case .create(let attempt, let pod, _, _):
            busy.insert(pod)
            memory.creating.insert(attempt)
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

    /// What the log is to be told of the registry as a whole: that it holds, or which ids no pod may take.
    var registryCommand: RegistryCommand? {
        if let alarm = trust.alarm ?? massSilence, fleet.registry.hold == nil { return .holdReconciler(reason: alarm) }
        return strangeIDs.isEmpty ? nil : .reserveIDs(strangeIDs)
    }

    private func mayRecord(now: Reading) -> Bool {
        !isRegistryBusy && registryRetryAt <= now.boot && trust.account == .verified
    }

    private func mayCall(_ count: Int = 1, isUrgent: Bool, now: Reading) -> Bool {
        budget.opening(for: count, isUrgent: isUrgent, now: now.boot) <= now.boot
    }

    private func isDue(_ action: Action, now: Reading) -> Bool {
        max(action.dueAt, memory.retries[action.pod]?.at ?? 0) <= now.boot
    }

    /// While something is on its way the next listing comes sooner.
    mutating func hastenListing(now: Reading) {
        guard mode == .acting, let survey, assessed.conditions.values.contains(where: \.name.isMoving) else { return }
        listing.hasten(to: max(now.boot, survey.startedAt.boot + policy.busyListingInterval))
    }

    private func effect(of action: Action) -> Effect {
        let pod = action.pod
        switch action.kind {
        case .create(let order): return .recordIntent(pod: pod, order)
        case .adopt(let id, let droplet): return .record(.adopt(attempt: id, dropletID: droplet), pod: pod)
        case .activate(let id, let ip): return .record(.activate(attempt: id, ip: ip), pod: pod)
        case .lose(let id): return .record(.lose(attempt: id, reason: action.reason), pod: pod)
        case .replace(let id, let other): return .record(.replace(attempt: id, by: other), pod: pod)
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
        case .silence(let id):
            return .record(.silence(attempt: id, lastBeat: fleet.pods[pod]?.beat?.time), pod: pod)
        case .recover(let id): return .record(.recover(attempt: id), pod: pod)
        case .notePowerOff(let id): return .record(.notePowerOff(attempt: id), pod: pod)
        case .requestPower(let id, let power):
            let request = DropletCommand.requestPower(
                attempt: id,
                power,
                reason: action.reason,
                because: action.cause
            )
            return .record(request, pod: pod)
        case .power(let order): return .power(order, pod: pod)
        case .probe(let target): return .probe(target, pod: pod)
        }
    }
}

extension Action.Kind {
    /// Whether it asks something of DigitalOcean; a create counts from its intent on.
    var isCall: Bool {
        switch self {
        case .create, .delete, .look, .tag, .untag, .power: true
        case .adopt, .activate, .lose, .replace, .noteDuplicate, .requestDeletion, .confirmGone, .silence, .recover,
            .notePowerOff, .requestPower, .probe:
            false
        }
    }

    fileprivate var isProbe: Bool {
        if case .probe = self { true } else { false }
    }

    /// May use what the rate limits keep back.
    var isUrgent: Bool {
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
        case .creating, .unknown, .booting, .replacing, .missing, .deleting: true
        default: false
        }
    }
}
