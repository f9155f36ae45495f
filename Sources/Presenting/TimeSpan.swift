internal import ArgumentParser

/// A length of time as people write it.
package struct TimeSpan: Hashable, Sendable {
    package let duration: Duration

    package init(_ duration: Duration) {
        self.duration = duration
    }
}

extension TimeSpan: ExpressibleByArgument {
    /// A whole number and `ms`, `s`, `m`, `h` or `d`; a number alone means seconds.
    package init?(argument: String) {
        let digits = argument.prefix { $0.isASCII && $0.isNumber }
        guard let count = Int64(digits), count <= 1_000_000_000 else { return nil }
        switch argument.dropFirst(digits.count) {
        case "ms": duration = .milliseconds(count)
        case "s", "": duration = .seconds(count)
        case "m": duration = .seconds(count * 60)
        case "h": duration = .seconds(count * 3_600)
        case "d": duration = .seconds(count * 86_400)
        default: return nil
        }
    }

    package var defaultValueDescription: String {
        "\(duration.components.seconds)s"
    }
}
