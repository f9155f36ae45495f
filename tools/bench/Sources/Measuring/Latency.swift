/// How long callers waited, in nanoseconds.
struct Latency: Sendable {
    let half: Double
    let ninetyNine: Double
    let thousandth: Double
    let longest: Double
}

extension Latency {
    init(_ histogram: Histogram) {
        half = Double(histogram.percentile(0.5))
        ninetyNine = Double(histogram.percentile(0.99))
        thousandth = Double(histogram.percentile(0.999))
        longest = Double(histogram.longest)
    }
}
