internal import EventLog

/// Metrics in Prometheus's text format.
struct Exposition: Sendable {
    private(set) var text = ""

    mutating func gauge(_ name: String, _ help: String, _ value: some Numeric & Sendable) {
        head(name, help, "gauge")
        text += "\(name) \(value)\n"
    }

    mutating func gauges(_ name: String, _ help: String, label: String, _ values: [String: Int]) {
        head(name, help, "gauge")
        for (key, value) in values.sorted(by: { $0.key < $1.key }) { text += "\(name){\(label)=\"\(key)\"} \(value)\n" }
    }

    /// What only grows, until the program starts anew.
    mutating func counter(_ name: String, _ help: String, _ value: some BinaryInteger) {
        head(name, help, "counter")
        text += "\(name) \(value)\n"
    }

    mutating func histogram(_ name: String, _ help: String, _ tally: DurationTally) {
        head(name, help, "histogram")
        var count = 0
        for (bound, within) in zip(DurationTally.bounds, tally.counts) {
            count += within
            text += "\(name)_bucket{le=\"\(bound.inSeconds)\"} \(count)\n"
        }
        text += "\(name)_bucket{le=\"+Inf\"} \(tally.count)\n"
        text += "\(name)_sum \(tally.sum.inSeconds)\n\(name)_count \(tally.count)\n"
    }

    private mutating func head(_ name: String, _ help: String, _ type: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
    }
}

extension Duration {
    var inSeconds: Double { self / .seconds(1) }
}
