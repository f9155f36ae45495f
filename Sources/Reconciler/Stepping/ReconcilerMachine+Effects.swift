internal import Pods

extension ReconcilerMachine {
    /// What is done whatever the pods want: knowing the account, listing, and recording what the listing means for all.
    mutating func upkeep(now: Reading) -> [Effect] {
        var effects: [Effect] = []
        if mayReadAccount(now: now) { effects.append(start(.readAccount, now: now)) }
        if mayList(now: now) { effects.append(start(.list, now: now)) }
        for reading in readings where reading.dueAt <= now.boot && mayCall(.urgent, now: now) {
            effects.append(start(reading.effect, now: now))
        }
        if let record = registryRecord, mayRecord(now: now) { effects.append(start(record, now: now)) }
        return effects
    }

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

    private mutating func start(_ effect: Effect, now: Reading) -> Effect {
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

    /// What the log is to be told of no pod that it knows: of the registry as a whole, else of an orphan.
    var registryRecord: Effect? {
        if let registryCommand { return .recordRegistry(registryCommand) }
        return adoption.map { .adoptOrphan(dropletID: $0.droplet, $0.command) }
    }

    /// That it holds, or which ids no pod may take.
    private var registryCommand: RegistryCommand? {
        if fleet.registry.hold == nil {
            if let alarm = trust.alarm { return .holdReconciler(alarm) }
            if let massSilence { return .holdReconciler(Alarm(reason: massSilence, isAboutSilence: true)) }
        }
        return strangeIDs.isEmpty ? nil : .reserveIDs(strangeIDs)
    }

    private func mayRecord(now: Reading) -> Bool {
        !isRegistryBusy && registryRetryAt <= now.boot && trust.account == .verified
    }

    private func mayCall(_ use: RateBudget.Use, for count: Int = 1, now: Reading) -> Bool {
        budget.opening(for: count, use, now: now.boot) <= now.boot
    }

    /// A new token is taken up only while nothing is on its way that the old one began.
    private func mayReadAccount(now: Reading) -> Bool {
        guard case .due(let time) = trust.account, time <= now.boot, callCount == 0 else { return false }
        return mayCall(.first, now: now)
    }

    /// With a token whose account is not known a listing would show other people's droplets.
    private func mayList(now: Reading) -> Bool {
        guard trust.account.isKnown, !listing.isRunning, listing.nextAt <= now.boot else { return false }
        return mayCall(listingUse, for: listing.requestCount, now: now)
    }

    var listingUse: RateBudget.Use {
        survey == nil && listing.trouble == nil ? .first : .urgent
    }

    /// What is read now and then, as far as it is of use at present, and is not being read.
    var readings: [(effect: Effect, dueAt: Int64)] {
        guard trust.account == .verified, survey != nil else { return [] }
        var readings: [(effect: Effect, dueAt: Int64)] = []
        if !sizes.isRunning { readings.append((.readSizes, sizes.dueAt)) }
        guard assessed.wantsDroplets else { return readings }
        if !keys.isRunning { readings.append((.readKeys, keys.dueAt)) }
        if !limit.isRunning { readings.append((.readLimit, limit.dueAt)) }
        return readings
    }

    /// While something is on its way the next listing comes sooner.
    mutating func hastenListing(now: Reading) {
        let isMoving = assessed.isMoving && mode == .acting
        guard let survey, isMoving || trust.isPuzzled else { return }
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
    /// Whether a listing whose pages are read meanwhile may miss a droplet, or count one too many.
    fileprivate var changesListing: Bool {
        right == .create || right == .delete
    }
}
