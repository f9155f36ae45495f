/// Delays that double up to a limit, each drawn from nought to its bound (full jitter).
package struct Backoff: Hashable, Sendable {
    package let base: Duration
    package let maximum: Duration

    package init(base: Duration, maximum: Duration) {
        self.base = base
        self.maximum = maximum
    }

    /// The longest delay after so many failures in a row.
    package func bound(afterFailures count: Int) -> Duration {
        min(base * (1 << min(max(count, 1) - 1, 16)), maximum)
    }

    package func delay(afterFailures count: Int, using generator: inout some RandomNumberGenerator) -> Duration {
        bound(afterFailures: count) * Double.random(in: 0...1, using: &generator)
    }
}
