/// The middle and the ends of some measurements.
struct Spread: Hashable {
    let low: Double
    let median: Double
    let high: Double

    init(_ values: [Double]) {
        precondition(!values.isEmpty, "something was measured")
        let sorted = values.sorted()
        low = sorted[0]
        median = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
        high = sorted[sorted.count - 1]
    }
}
