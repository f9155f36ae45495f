/// How long something took, each time: the sum, the longest, and how often it was within each bound.
package struct DurationTally: Hashable, Sendable {
    package private(set) var sum = Duration.zero
    package private(set) var longest = Duration.zero

    /// How many were longer than the bound before and within this one; the last are longer than every bound.
    package private(set) var counts = [Int](repeating: 0, count: bounds.count + 1)

    package var count: Int { counts.reduce(0, +) }

    package static let bounds: [Duration] = [
        .microseconds(250), .microseconds(500), .milliseconds(1), .microseconds(2_500), .milliseconds(5),
        .milliseconds(10), .milliseconds(25), .milliseconds(50), .milliseconds(100), .milliseconds(250),
        .milliseconds(500), .seconds(1), .seconds(5),
    ]

    package init() {}

    package mutating func add(_ duration: Duration) {
        sum += duration
        longest = max(longest, duration)
        counts[Self.bounds.firstIndex { duration <= $0 } ?? Self.bounds.count] += 1
    }
}
