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
        case .orphanAdopted(let droplet, let answer):
            takeAdoption(answer, of: droplet, now: now)
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
        switch result {
        case .accepted, .unknown:
            _ = settle(.success(()), .power, pod: pod, now: now)
            let settledAt = now.boot + policy.powerSettlingTime
            memory.notePower(order, settledAt: settledAt)
            memory.vigil.restart(pod, at: now.boot)
            listing.hasten(to: settledAt)
        case .refused(let trouble):
            _ = settle(Answer<Void>.failure(trouble), .power, pod: pod, now: now)
        }
    }

    private mutating func takeProbe(_ finding: ProbeFinding, pod: EventID, now: Reading) {
        busy.remove(pod)
        memory.noteSounding(finding, of: pod, at: now.boot)
    }

    private mutating func takeRecord(_ answer: Answer<Void>, pod: EventID?, now: Reading) {
        if let pod {
            if let attempt = fleet.pods[pod]?.attempts.last { memory.creating.remove(attempt) }
            _ = settle(answer, pod: pod, now: now)
        } else {
            takeRegistryRecord(answer, now: now)
        }
    }
}

extension Input.Happening {
    /// Whether a call, or an intent that kept a place for one, is over.
    fileprivate var endsCall: Bool {
        switch self {
        case .woke, .tokenChanged, .recorded, .orphanAdopted: false
        default: true
        }
    }

    fileprivate var right: Right? {
        switch self {
        case .intentRecorded, .created: .create
        case .deleted: .delete
        case .tagged: .tag
        case .powered: .power
        default: nil
        }
    }
}
