internal import RegistryAPI

/// When a claim ends, given as a time or counted from the registry's clock, but not both.
struct ClaimEnd: Hashable, Sendable {
    /// Unix milliseconds; `nil` until it is released.
    let time: Int64?

    /// A hundred years: what is meant to last longer has no end.
    private static let secondsMaximum: Int64 = 3_153_600_000

    init(until: Timestamp?, seconds: Int64?, now: Int64) throws(Rejection) {
        guard until == nil || seconds == nil else { throw .invalid("give 'until' or 'seconds', not both") }
        if let seconds {
            guard (1...Self.secondsMaximum).contains(seconds) else {
                throw .invalid("at seconds: a claim lasts 1 to \(Self.secondsMaximum) seconds, not \(seconds)")
            }
            time = now + seconds * 1_000
        } else {
            time = until?.milliseconds
        }
    }
}
