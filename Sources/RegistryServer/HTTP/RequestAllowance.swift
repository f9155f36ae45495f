/// How often one caller may ask: fifty times at once, and ten times a second for ever.
struct RequestAllowance: Hashable, Sendable {
    private static let perSecond: Int64 = 10
    private static let maximum: Int64 = 50 * 1_000

    /// In thousandths of a request.
    private var left = maximum

    /// Unix milliseconds up to which what is left has grown.
    private var grownUntil: Int64

    init(now: Int64) {
        grownUntil = now
    }

    /// Takes one request at `now`, in Unix milliseconds; returns the seconds to wait when there is none left.
    mutating func take(at now: Int64) -> Int64? {
        left = left(at: now)
        grownUntil = now
        guard left >= 1_000 else { return 1 }
        left -= 1_000
        return nil
    }

    /// Whether it is as good as a new one.
    func isFull(at now: Int64) -> Bool {
        left(at: now) == Self.maximum
    }

    private func left(at now: Int64) -> Int64 {
        min(Self.maximum, left + max(0, now - grownUntil) * Self.perSecond)
    }
}
