/// What many callers have left; one that has all of it again costs no memory.
struct AllowanceTable<Key: Hashable & Sendable>: Sendable {
    /// Milliseconds, several times as long as it takes to have everything left again.
    private static var sweepInterval: Int64 { 60_000 }

    private var allowances: [Key: RequestAllowance] = [:]
    private var sweptAt: Int64 = 0

    var count: Int {
        allowances.count
    }

    /// Takes one request of the key's at `now`, in Unix milliseconds; returns the seconds to wait when none is left.
    mutating func take(_ key: Key, at now: Int64) -> Int64? {
        if !(sweptAt..<sweptAt + Self.sweepInterval).contains(now) { sweep(at: now) }
        return allowances[key, default: RequestAllowance(now: now)].take(at: now)
    }

    private mutating func sweep(at now: Int64) {
        sweptAt = now
        allowances = allowances.filter { !$0.value.isFull(at: now) }
    }
}
