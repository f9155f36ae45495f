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
            if settle(answer, pod: pod, now: now) != nil { memory.noteDeletion(of: droplet, at: now.boot) }
            listing.hasten(to: now.boot + policy.busyListingInterval)
            return []
        case .looked(let droplet, let pod, let answer):
            callCount -= 1
            if let isThere = settle(answer, pod: pod, now: now) {
                memory.noteLook(droplet, isThere: isThere, surveyNumber: listing.surveyCount)
            }
            return []
        case .tagged(let droplet, let tag, let pod, let answer):
            callCount -= 1
            if settle(answer, pod: pod, now: now) != nil { memory.noteLabel(tag, on: droplet, at: now.boot) }
            return []
        case .powered(let order, let pod, let result):
            takePower(result, order, pod: pod, now: now)
            return []
        case .probed(let pod, let finding):
            takeProbe(finding, pod: pod, now: now)
            return []
        }
    }

    /// A change of power that may have happened is over: only a machine's beats and listings tell what came of it.
    private mutating func takePower(_ result: PowerResult, _ order: PowerOrder, pod: EventID, now: Reading) {
        callCount -= 1
        switch result {
        case .accepted, .unknown:
            busy.remove(pod)
            memory.retries[pod] = nil
            let settledAt = now.boot + policy.powerSettlingTime
            memory.notePower(order, settledAt: settledAt)
            memory.vigil.restart(pod, at: now.boot)
            listing.hasten(to: settledAt)
        case .refused(let trouble):
            _ = settle(Answer<Void>.failure(trouble), pod: pod, now: now)
        }
    }

    private mutating func takeProbe(_ finding: ProbeFinding, pod: EventID, now: Reading) {
        callCount -= 1
        busy.remove(pod)
        memory.noteSounding(finding, of: pod, at: now.boot)
    }

    /// The create leaves only if the intent became durable in time; else it is looked for like any other unknown.
    private mutating func takeIntent(
        _ answer: Answer<EventID>,
        _ order: DropletOrder,
        pod: EventID,
        now: Reading
    ) -> [Effect] {
        callCount -= 1
        budget.release()
        guard let id = settle(answer, pod: pod, now: now) else { return [] }
        guard let attempt = fleet.attempts[id], attempt.phase == .requested else { return [] }
        if let obstacle = obstacle(to: order, for: pod) {
            let message = "the create was not sent: \(obstacle)"
            return [.record(.refuse(attempt: id, .transient, message: message), pod: pod)]
        }
        let deadline = memory.phaseStart(of: attempt, default: now.boot) + policy.sendingDeadline
        return [.create(attempt: id, pod: pod, order, deadline: deadline)]
    }

    /// What has come between an intent and its create.
    private func obstacle(to order: DropletOrder, for row: EventID) -> String? {
        if isStopping { return "the reconciler was stopped" }
        guard let pod = fleet.pods[row], !pod.isRetired else { return "the pod was retired" }
        if pod.pause != nil { return "the pod was paused" }
        guard order.replacing != nil else { return nil }
        if pod.claim != nil { return "the pod was claimed" }
        return pod.isProtected ? "the pod was protected" : nil
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
            if let attempt = fleet.pods[pod]?.attempts.last { memory.creating.remove(attempt) }
            _ = settle(answer, pod: pod, now: now)
        } else {
            takeRegistryRecord(answer, now: now)
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
