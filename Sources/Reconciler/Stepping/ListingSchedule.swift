/// When everything is listed next, and what kept the last listing from being believed.
struct ListingSchedule: Hashable, Sendable {
    private static let backOffMaximum: Int64 = 60_000

    /// On the boot clock.
    private(set) var nextAt: Int64 = 0
    private(set) var trouble: String?
    private(set) var isRunning = false
    private(set) var surveyCount = 0
    private var failureCount = 0

    mutating func begin() {
        isRunning = true
    }

    mutating func succeed(at boot: Int64, interval: Int64) {
        (isRunning, failureCount, trouble) = (false, 0, nil)
        surveyCount += 1
        nextAt = boot + interval
    }

    /// Waits twice as long after each failure, and at least as long as was asked for.
    mutating func fail(_ trouble: Trouble, at boot: Int64, interval: Int64) {
        isRunning = false
        failureCount += 1
        self.trouble = trouble.message
        var wait = min(Self.backOffMaximum, interval << Int64(min(failureCount - 1, 8)))
        if case .rateLimited(let after) = trouble.kind { wait = max(wait, after) }
        nextAt = boot + wait
    }

    /// Something is on its way: looks again sooner than planned.
    mutating func hasten(to boot: Int64) {
        if trouble == nil { nextAt = min(nextAt, boot) }
    }
}
