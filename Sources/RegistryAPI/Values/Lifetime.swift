/// How long a claim or a key may last, and anything be waited for.
package enum Lifetime {
    /// Up to a hundred years: what is meant to last longer has no end.
    package static let seconds: ClosedRange<Int64> = 1...3_153_600_000
}
