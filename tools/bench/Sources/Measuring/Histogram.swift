/// How long calls took: a bucket for every thirty-second part of a power of two of nanoseconds, as the C program has it.
struct Histogram: Sendable {
    private var counts = Array(repeating: 0, count: 1_952)
    private(set) var count = 0
    private(set) var longest: UInt64 = 0

    mutating func add(_ duration: Duration) {
        let nanoseconds = UInt64(max(0, duration / .nanoseconds(1)))
        let exponent = max(5, 63 - nanoseconds.leadingZeroBitCount)
        counts[(exponent - 5) * 32 + Int(nanoseconds >> UInt64(exponent - 5))] += 1
        count += 1
        longest = max(longest, nanoseconds)
    }

    mutating func add(_ other: Histogram) {
        for bucket in counts.indices { counts[bucket] += other.counts[bucket] }
        count += other.count
        longest = max(longest, other.longest)
    }

    /// The time in nanoseconds within which a part of all calls was over, to a thirty-second.
    func percentile(_ part: Double) -> UInt64 {
        var left = Int(Double(count) * part)
        for (bucket, count) in counts.enumerated() {
            if count > left { return Self.nanoseconds(bucket) }
            left -= count
        }
        return longest
    }

    private static func nanoseconds(_ bucket: Int) -> UInt64 {
        bucket < 64 ? UInt64(bucket) : UInt64(bucket % 32 + 32) << UInt64(bucket / 32 - 1)
    }
}
