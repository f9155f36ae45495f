internal import Chance
internal import Pods

/// Keeps back every call of a kind that DigitalOcean refused for a reason that is no pod's own.
struct Gate: Hashable, Sendable {
    /// Nothing is known yet: the first call goes alone, so that a useless token costs one attempt and not one a pod.
    static let untried = Gate(refusal: nil, failureCount: 0, opensAt: 0)

    let refusal: Attempt.Refused?
    private let failureCount: Int

    /// The boot clock's time from which one call at a time is let through, until one succeeds.
    let opensAt: Int64

    /// The gate after another refusal; what was on its way when it closed counts no further.
    func closed(by refusal: Attempt.Refused, at boot: Int64) -> Gate {
        guard opensAt <= boot else { return self }
        var generator = SeededGenerator(seed: UInt64(failureCount) &+ UInt64(bitPattern: boot))
        let wait = Self.backoff(refusal.failure).lateWait(afterFailures: failureCount + 1, using: &generator)
        return Gate(refusal: refusal, failureCount: failureCount + 1, opensAt: boot + wait)
    }

    private static func backoff(_ failure: FailureClass) -> Backoff {
        failure == .unauthorized
            ? Backoff(baseMilliseconds: 30_000, maximumMilliseconds: 3_600_000)
            : Backoff(baseMilliseconds: 60_000, maximumMilliseconds: 900_000)
    }
}
