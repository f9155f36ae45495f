internal import Chance
internal import Pods

extension ReconcilerMachine {
    /// Frees the pod for its next action; a failure makes it wait, and for lack of a right all others of the kind too.
    mutating func settle<Value>(
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
        var generator = SeededGenerator(seed: pod.rawValue &+ UInt64(retry.failureCount))
        let backoff = Backoff(baseMilliseconds: 2_000, maximumMilliseconds: 60_000)
        retry.at = now.boot + 500 + backoff.wait(afterFailures: retry.failureCount, using: &generator)
        if case .rateLimited(let after) = trouble.kind {
            budget.block(until: now.boot + after)
            retry.at = max(retry.at, now.boot + after)
        }
    }
}
