/// How long to wait after failures in a row: twice as long each time, up to a limit, and mostly by chance, so that many
/// who fail together do not come back together.
package struct Backoff: Hashable, Sendable {
    private static let doublingMaximum = 16

    /// Milliseconds.
    private let base: Int64
    private let maximum: Int64

    package init(baseMilliseconds base: Int64, maximumMilliseconds maximum: Int64) {
        self.base = base
        self.maximum = maximum
    }

    /// The longest wait after so many failures in a row, in milliseconds.
    package func bound(afterFailures count: Int) -> Int64 {
        min(base << Int64(min(max(count, 1) - 1, Self.doublingMaximum)), maximum)
    }

    /// From nought to the bound: full jitter.
    package func wait(afterFailures count: Int, using generator: inout some RandomNumberGenerator) -> Int64 {
        Int64.random(in: 0...bound(afterFailures: count), using: &generator)
    }

    /// From half of the bound to the bound, for what must not be asked again at once.
    package func lateWait(afterFailures count: Int, using generator: inout some RandomNumberGenerator) -> Int64 {
        let half = bound(afterFailures: count) / 2
        return half + Int64.random(in: 0...half, using: &generator)
    }
}

extension Backoff {
    package init(base: Duration, maximum: Duration) {
        self.init(baseMilliseconds: base.milliseconds, maximumMilliseconds: maximum.milliseconds)
    }

    /// From nought to the bound: full jitter.
    package func delay(afterFailures count: Int, using generator: inout some RandomNumberGenerator) -> Duration {
        .milliseconds(wait(afterFailures: count, using: &generator))
    }
}

extension Duration {
    fileprivate var milliseconds: Int64 {
        components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000
    }
}
