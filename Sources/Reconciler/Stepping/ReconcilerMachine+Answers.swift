internal import Pods

extension ReconcilerMachine {
    /// Takes in what an effect brought back; some answers must be written down before anything else.
    mutating func take(_ happening: Input.Happening, now: Reading) -> [Effect] {
        switch happening {
        case .woke:
            return []
        case .accountRead(let answer):
            callCount -= 1
            return takeAccount(answer, now: now)
        case .listed(let startedAt, let answer):
            callCount -= 1
            takeListing(answer, startedAt: startedAt, now: now)
            return []
        case .intentRecorded(let pod, let order, let answer):
            return takeIntent(answer, order, pod: pod, now: now)
        case .created(let attempt, let pod, let result):
            callCount -= 1
            return takeCreate(result, attempt: attempt, pod: pod, now: now)
        case .recorded(let pod, let answer):
            takeRecord(answer, pod: pod, now: now)
            return []
        case .deleted(let droplet, let pod, let answer):
            callCount -= 1
            if settle(answer, pod: pod, now: now) != nil { memory.deletedAt[droplet] = now.boot }
            listing.hasten(to: now.boot + policy.busyListingInterval)
            return []
        case .looked(let droplet, let pod, let answer):
            callCount -= 1
            if let isThere = settle(answer, pod: pod, now: now) { noteLook(droplet, isThere: isThere) }
            return []
        case .tagged(let pod, let answer):
            callCount -= 1
            _ = settle(answer, pod: pod, now: now)
            return []
        }
    }

    private mutating func takeAccount(_ answer: Answer<RegistryState.Account>, now: Reading) -> [Effect] {
        switch answer {
        case .failure(let trouble):
            trust.account = .due
            listing.fail(trouble, at: now.boot, interval: policy.busyListingInterval)
            return []
        case .success(let account):
            guard let bound = fleet.registry.account else {
                trust.account = .verified
                return [.recordRegistry(.bindAccount(team: account.team, name: account.name))]
            }
            trust.account = bound.team == account.team ? .verified : .foreign(Self.foreign(account, bound: bound))
            return []
        }
    }

    private static func foreign(_ account: RegistryState.Account, bound: RegistryState.Account) -> String {
        "the token is of team '\(account.name)', this registry belongs to team '\(bound.name)'; every droplet would look lost"
    }

    private mutating func takeListing(_ answer: Answer<Listing>, startedAt: Reading, now: Reading) {
        switch answer {
        case .success(let listed) where listed.incompleteness == nil:
            budget.note(max(0, listed.requestCount - 1), at: now.boot)
            listing.succeed(at: now.boot, interval: policy.listingInterval)
            let survey = Survey(
                number: listing.surveyCount,
                startedAt: startedAt,
                sightings: listed.sightings,
                registry: registry
            )
            for droplet in survey.sightings.keys { memory.absences[droplet] = nil }
            memory.knownTags = Set(listed.sightings.flatMap { $0.tags ?? [] }.map { $0.lowercased() })
            self.survey = survey
        case .success(let listed):
            let reason = "it is incomplete: \(listed.incompleteness ?? "")"
            distrust(Trouble(.transient, reason), now: now)
        case .failure(let trouble):
            distrust(trouble, now: now)
        }
    }

    /// After a failed listing the account may be another one, so it is asked for again.
    private mutating func distrust(_ trouble: Trouble, now: Reading) {
        listing.fail(trouble, at: now.boot, interval: policy.busyListingInterval)
        if trust.account == .verified { trust.account = .due }
    }

    /// The create leaves only if the intent became durable in time; else it is looked for like any other unknown.
    private mutating func takeIntent(
        _ answer: Answer<EventID>,
        _ order: DropletOrder,
        pod: EventID,
        now: Reading
    ) -> [Effect] {
        guard let attempt = settle(answer, pod: pod, now: now) else { return [] }
        let deadline = now.boot + policy.sendingDeadline
        return [.create(attempt: attempt, pod: pod, order, deadline: deadline)]
    }

    private mutating func takeCreate(
        _ result: CreateResult,
        attempt: EventID,
        pod: EventID,
        now: Reading
    ) -> [Effect] {
        memory.creating.remove(attempt)
        busy.remove(pod)
        listing.hasten(to: now.boot + policy.busyListingInterval)
        switch result {
        case .accepted(let droplet):
            return [.record(.accept(attempt: attempt, dropletID: droplet), pod: pod)]
        case .refused(let failure, let message):
            return [.record(.refuse(attempt: attempt, failure, message: message), pod: pod)]
        case .rateLimited(let after, let message):
            budget.block(until: now.boot + after)
            return [.record(.refuse(attempt: attempt, .transient, message: message), pod: pod)]
        case .unknown(let message):
            return [.record(.doubt(attempt: attempt, message: message), pod: pod)]
        }
    }

    private mutating func takeRecord(_ answer: Answer<Void>, pod: EventID?, now: Reading) {
        if let pod {
            _ = settle(answer, pod: pod, now: now)
        } else {
            isRegistryBusy = false
        }
    }

    private mutating func noteLook(_ droplet: Int64, isThere: Bool) {
        guard let survey else { return }
        if isThere {
            memory.absences[droplet] = nil
            memory.deletedAt[droplet] = nil
        } else {
            let count = memory.absences[droplet]?.count ?? 0
            memory.absences[droplet] = Memory.Absence(count: count + 1, surveyNumber: survey.number)
        }
    }

    /// Frees the pod for its next action; a failure makes it wait.
    private mutating func settle<Value>(_ answer: Answer<Value>, pod: EventID, now: Reading) -> Value? {
        busy.remove(pod)
        switch answer {
        case .success(let value):
            memory.retries[pod] = nil
            return value
        case .failure(let trouble):
            postpone(pod, trouble, now: now)
            return nil
        }
    }

    private mutating func postpone(_ pod: EventID, _ trouble: Trouble, now: Reading) {
        if trouble.kind == .overtaken { return }
        var retry = memory.retries[pod] ?? Memory.Retry()
        retry.failureCount += 1
        retry.message = trouble.message
        var generator = SplitMix64(seed: pod.rawValue &+ UInt64(retry.failureCount))
        let ceiling: Int64 = min(60_000, 1_000 << Int64(min(retry.failureCount, 6)))
        retry.at = now.boot + 500 + Int64.random(in: 0...ceiling, using: &generator)
        if case .rateLimited(let after) = trouble.kind {
            budget.block(until: now.boot + after)
            retry.at = now.boot + after
        }
        memory.retries[pod] = retry
    }
}
