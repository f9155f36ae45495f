internal import Chance

/// Something read now and then: when it is due again, on the boot clock, and why it could not be read the last time.
struct Refresh: Hashable, Sendable {
    private static let waitMinimum: Int64 = 5_000

    let interval: Int64
    private(set) var dueAt: Int64 = 0
    private(set) var isRunning = false
    private(set) var wasTried = false
    private(set) var hasSucceeded = false
    private var failureCount = 0

    init(every interval: Int64) {
        self.interval = interval
    }

    mutating func begin() {
        isRunning = true
    }

    /// A failure is tried again after twice as long each time, up to the interval and at least as long as was asked for.
    mutating func end(_ trouble: Trouble?, at boot: Int64) {
        (isRunning, wasTried) = (false, true)
        guard let trouble else {
            (failureCount, hasSucceeded) = (0, true)
            dueAt = boot + interval
            return
        }
        failureCount += 1
        let backoff = Backoff(baseMilliseconds: Self.waitMinimum, maximumMilliseconds: interval)
        var wait = backoff.bound(afterFailures: failureCount)
        if case .rateLimited(let after) = trouble.kind { wait = max(wait, after) }
        dueAt = boot + wait
    }

    mutating func hasten(to boot: Int64) {
        if !isRunning { dueAt = min(dueAt, boot) }
    }
}
