package import Chance

/// How long a call is pursued.
package struct RetryPolicy: Hashable, Sendable {
    /// For the whole call, pauses included.
    package var timeout: Duration

    /// For an address where nobody is: long enough for a server that starts again, and short for who mistyped it.
    package var searchTimeout: Duration
    package var attemptMaximum: Int
    package var backoff: Backoff

    package init(
        timeout: Duration = .seconds(30),
        searchTimeout: Duration = .seconds(5),
        attemptMaximum: Int = .max,
        backoff: Backoff = Backoff(base: .milliseconds(200), maximum: .seconds(5))
    ) {
        self.timeout = timeout
        self.searchTimeout = searchTimeout
        self.attemptMaximum = attemptMaximum
        self.backoff = backoff
    }

    /// For callers that have a rhythm of their own.
    package static let once = RetryPolicy(timeout: .seconds(10), attemptMaximum: 1)
}
