internal import Pods

extension ReconcilerMachine {
    /// Takes in what an effect brought back; some answers must be written down before anything else.
    mutating func take(_ happening: Input.Happening, now: Reading) -> [Effect] {
        if happening.endsCall { callCount -= 1 }
        if let right = happening.right { callCounts[right, default: 0] -= 1 }
        switch happening {
        case .woke:
            return []
        case .tokenChanged:
            trust.doubtToken(at: now.boot)
            return []
        case .accountRead(let answer):
            return takeAccount(answer, now: now)
        case .limitRead(let answer):
            takeLimit(answer, now: now)
            return []
        case .sizesRead(let answer):
            takeSizes(answer, now: now)
            return []
        case .keysRead(let answer):
            takeKeys(answer, now: now)
            return []
        case .listed(let startedAt, let answer):
            takeListing(answer, startedAt: startedAt, now: now)
            return []
        case .intentRecorded(let pod, let order, let answer):
            return takeIntent(answer, order, pod: pod, now: now)
        case .created(let attempt, let pod, let result):
            return takeCreate(result, attempt: attempt, pod: pod, now: now)
        case .recorded(let pod, let answer):
            takeRecord(answer, pod: pod, now: now)
            return []
        case .deleted(let droplet, let pod, let answer):
            if settle(answer, .delete, pod: pod, now: now) != nil { memory.noteDeletion(of: droplet, at: now.boot) }
            listing.hasten(to: now.boot + policy.busyListingInterval)
            return []
        case .looked(let droplet, let pod, let answer):
            if let isThere = settle(answer, pod: pod, now: now) {
                memory.noteLook(droplet, isThere: isThere, surveyNumber: listing.surveyCount)
            }
            return []
        case .tagged(let droplet, let tag, let pod, let answer):
            if settle(answer, .tag, pod: pod, now: now) != nil { memory.noteLabel(tag, on: droplet, at: now.boot) }
            return []
        }
    }

    /// The create leaves only if the intent became durable in time; else it is looked for like any other unknown.
    private mutating func takeIntent(
        _ answer: Answer<EventID>,
        _ order: DropletOrder,
        pod: EventID,
        now: Reading
    ) -> [Effect] {
        memory.intending.remove(pod)
        budget.release()
        guard let id = settle(answer, pod: pod, now: now) else { return [] }
        guard let attempt = fleet.attempts[id], attempt.phase == .requested else { return [] }
        if let obstacle = obstacle(to: pod) {
            let message = "the create was not sent: \(obstacle)"
            return [.record(.refuse(attempt: id, .transient, message: message), pod: pod)]
        }
        let deadline = memory.phaseStart(of: attempt, default: now.boot) + policy.sendingDeadline
        return [.create(attempt: id, pod: pod, order, deadline: deadline)]
    }

    /// What has come between an intent and its create.
    private func obstacle(to pod: EventID) -> String? {
        if isStopping { return "the reconciler was stopped" }
        if fleet.pods[pod]?.isRetired ?? true { return "the pod was retired" }
        return nil
    }

    private mutating func takeCreate(
        _ result: CreateResult,
        attempt: EventID,
        pod: EventID,
        now: Reading
    ) -> [Effect] {
        busy.remove(pod)
        listing.hasten(to: now.boot + policy.busyListingInterval)
        switch result {
        case .accepted(let droplet):
            memory.open(.create)
            return [.record(.accept(attempt: attempt, dropletID: droplet), pod: pod)]
        case .refused(let failure, let message):
            takeRefusal(Attempt.Refused(failure: failure, message: message), now: now)
            return [.record(.refuse(attempt: attempt, failure, message: message), pod: pod)]
        case .rateLimited(let after, let message):
            budget.block(until: now.boot + after)
            return [.record(.refuse(attempt: attempt, .transient, message: message), pod: pod)]
        case .unknown(let message):
            return [.record(.doubt(attempt: attempt, message: message), pod: pod)]
        }
    }

    /// A refusal that every other create would have met as well is not asked for again by each pod.
    private mutating func takeRefusal(_ refused: Attempt.Refused, now: Reading) {
        switch refused.failure {
        case .quota:
            memory.close(.create, by: refused, at: now.boot)
            limit.hasten(to: now.boot)
        case .unauthorized:
            memory.close(.create, by: refused, at: now.boot)
            trust.doubtToken(at: now.boot)
        case .invalid: memory.open(.create)
        case .transient: break
        }
    }

    private mutating func takeRecord(_ answer: Answer<Void>, pod: EventID?, now: Reading) {
        if let pod {
            if let attempt = fleet.pods[pod]?.attempts.last { memory.creating.remove(attempt) }
            _ = settle(answer, pod: pod, now: now)
        } else {
            takeRegistryRecord(answer, now: now)
        }
    }

    /// Frees the pod for its next action; a failure makes it wait, and for lack of a right all others of the kind too.
    private mutating func settle<Value>(
        _ answer: Answer<Value>,
        _ right: Right? = nil,
        pod: EventID,
        now: Reading
    ) -> Value? {
        busy.remove(pod)
        switch answer {
        case .success(let value):
            memory.retries[pod] = nil
            if let right { memory.open(right) }
            return value
        case .failure(let trouble):
            if trouble.kind == .unauthorized { takeDenial(of: right, trouble, now: now) }
            postpone(pod, trouble, now: now)
            return nil
        }
    }

    private mutating func takeDenial(of right: Right?, _ trouble: Trouble, now: Reading) {
        trust.doubtToken(at: now.boot)
        guard let right else { return }
        memory.close(right, by: Attempt.Refused(failure: .unauthorized, message: trouble.message), at: now.boot)
    }

    private mutating func postpone(_ pod: EventID, _ trouble: Trouble, now: Reading) {
        var retry = memory.retries[pod] ?? Memory.Retry()
        retry.failureCount += 1
        retry.message = trouble.message
        defer { memory.retries[pod] = retry }
        if trouble.kind == .overtaken, retry.failureCount == 1 { return }
        var generator = SplitMix64(seed: pod.rawValue &+ UInt64(retry.failureCount))
        let ceiling: Int64 = min(60_000, 1_000 << Int64(min(retry.failureCount, 6)))
        retry.at = now.boot + 500 + Int64.random(in: 0...ceiling, using: &generator)
        if case .rateLimited(let after) = trouble.kind {
            budget.block(until: now.boot + after)
            retry.at = max(retry.at, now.boot + after)
        }
    }
}

extension Input.Happening {
    /// Whether a call, or an intent that kept a place for one, is over.
    fileprivate var endsCall: Bool {
        switch self {
        case .woke, .tokenChanged, .recorded: false
        default: true
        }
    }

    fileprivate var right: Right? {
        switch self {
        case .intentRecorded, .created: .create
        case .deleted: .delete
        case .tagged: .tag
        default: nil
        }
    }
}
