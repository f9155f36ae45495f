internal import Chance
internal import Curl

/// What the sendings of one call came to, and how long it is worth sending it again.
struct Pursuit {
    /// A sending that has less time left would only fail once more.
    private static let timeLeftMinimum: Duration = .milliseconds(100)

    private let policy: RetryPolicy
    private let isChange: Bool
    private var failureCount = 0
    private var isServerFound = false

    /// Whether one of the sendings of a change may have been carried out.
    private var isDoubtful = false

    init(_ policy: RetryPolicy, isChange: Bool) {
        self.policy = policy
        self.isChange = isChange
    }

    mutating func note(_ outcome: HTTPOutcome) {
        isServerFound = isServerFound || outcome.isReceived
        isDoubtful = isDoubtful || isChange && outcome.isUnknown
    }

    /// How long to wait before the next sending; `nil` when that would come too late.
    mutating func pause(after error: RegistryClientError, at elapsed: Duration) -> Duration? {
        failureCount += 1
        let timeLeft = (isServerFound ? policy.timeout : min(policy.timeout, policy.searchTimeout)) - elapsed
        let wish = error.retryAfter ?? .zero
        guard failureCount < policy.attemptMaximum, timeLeft > max(wish, Self.timeLeftMinimum) else { return nil }
        var generator = SystemRandomNumberGenerator()
        let delay = policy.backoff.delay(afterFailures: failureCount, using: &generator)
        return max(min(delay, timeLeft / 2), wish)
    }

    /// What is to be said of the whole call when its last sending came to this.
    func conclusion(_ error: RegistryClientError) -> RegistryClientError {
        isDoubtful ? error.inDoubt : error
    }
}

extension HTTPOutcome {
    /// Whether somebody at the address got something of it.
    fileprivate var isReceived: Bool {
        if case .neverSent = self { false } else { true }
    }

    /// Whether nobody knows what came of it: no reply came, or that of a proxy which had none.
    fileprivate var isUnknown: Bool {
        switch self {
        case .neverSent: false
        case .unanswered: true
        case .answered(let response): [502, 504].contains(response.status)
        }
    }
}
