internal import Chance

/// When everything is listed next, and what kept the last listing from being believed.
struct ListingSchedule: Hashable, Sendable {
    private static let waitMaximum: Int64 = 60_000

    /// Milliseconds for each request of a listing: at this pace, listings take half of an hour's requests at most.
    private static let requestSpacing: Int64 = 1_440

    /// The pace while something is on its way: the larger the fleet, the more one listing tells.
    private static let busyRequestSpacing: Int64 = 2_500
    private static let unauthorizedWaitMaximum: Int64 = 300_000

    /// On the boot clock.
    private(set) var nextAt: Int64 = 0
    private(set) var trouble: String?
    private(set) var isRunning = false
    private(set) var surveyCount = 0

    /// How many requests the last listing took, and so what the next is taken to need.
    private(set) var requestCount = 1
    private var startedAt: Int64 = 0
    private var failureCount = 0

    mutating func begin(at boot: Int64) {
        isRunning = true
        startedAt = boot
    }

    /// Notes what a listing took, and returns by how much it was more than foreseen.
    mutating func noteRequests(_ count: Int) -> Int {
        defer { requestCount = max(1, count) }
        return max(0, count - requestCount)
    }

    mutating func succeed(at boot: Int64, interval: Int64) {
        (isRunning, failureCount, trouble) = (false, 0, nil)
        surveyCount += 1
        nextAt = paced(boot + interval)
    }

    /// Waits twice as long after each failure, and at least as long as was asked for.
    mutating func fail(_ trouble: Trouble, at boot: Int64, interval: Int64) {
        isRunning = false
        failureCount += 1
        self.trouble = trouble.message
        let maximum = trouble.kind == .unauthorized ? Self.unauthorizedWaitMaximum : Self.waitMaximum
        let backoff = Backoff(baseMilliseconds: interval, maximumMilliseconds: maximum)
        var wait = backoff.bound(afterFailures: failureCount)
        if case .rateLimited(let after) = trouble.kind { wait = max(wait, after) }
        nextAt = paced(boot + wait)
    }

    /// Something is on its way: looks again sooner than planned.
    mutating func hasten(to boot: Int64) {
        let pace = startedAt + Int64(requestCount) * Self.busyRequestSpacing
        if trouble == nil { nextAt = min(nextAt, max(boot, pace)) }
    }

    /// What kept the last listing from being used is over.
    mutating func forgetTrouble(at boot: Int64) {
        guard trouble != nil, !isRunning else { return }
        failureCount = 0
        nextAt = boot
    }

    private func paced(_ boot: Int64) -> Int64 {
        max(boot, startedAt + Int64(requestCount) * Self.requestSpacing)
    }
}
