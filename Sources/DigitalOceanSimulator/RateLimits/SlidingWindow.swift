/// The requests of the last while: each one leaves by itself, a window's length after it came.
struct SlidingWindow: Sendable, Codable {
    let length: Int64
    private var times: [Int64] = []

    init(length: Int64) {
        self.length = length
    }

    mutating func count(at now: Int64) -> Int {
        let expired = times.firstIndex { $0 > now - length } ?? times.endIndex
        if expired > 0 { times.removeFirst(expired) }
        return times.count
    }

    mutating func add(at now: Int64) {
        times.append(now)
    }

    /// When the oldest request leaves.
    var nextExpiry: Int64? {
        times.first.map { $0 + length }
    }
}
