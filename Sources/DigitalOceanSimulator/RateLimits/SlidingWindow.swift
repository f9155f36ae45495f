/// The requests of the last while: each one leaves by itself, a window's length after it came.
struct SlidingWindow: Sendable, Codable {
    let length: Int64
    private var times: [Int64] = []
    /// Where the times begin that have not left; those before it are swept out now and then.
    private var first = 0

    init(length: Int64) {
        self.length = length
    }

    mutating func count(at now: Int64) -> Int {
        while first < times.count, times[first] <= now - length { first += 1 }
        if first > 64, first * 2 > times.count {
            times.removeFirst(first)
            first = 0
        }
        return times.count - first
    }

    mutating func add(at now: Int64) {
        times.append(now)
    }

    /// When the oldest request leaves.
    var nextExpiry: Int64? {
        first < times.count ? times[first] + length : nil
    }
}
