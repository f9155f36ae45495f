internal import ArgumentParser
internal import RegistryAPI

/// A length of time as people write it.
package struct TimeSpan: Hashable, Sendable {
    private static let countMaximum: Int64 = 1_000_000_000

    package let duration: Duration
    private let text: String

    /// So many whole seconds.
    package init(seconds: Int64) {
        duration = .seconds(seconds)
        text = "\(seconds)s"
    }

    /// A whole number and `ms`, `s`, `m`, `h` or `d`; never a number alone, which everybody takes for another unit.
    package init?(_ text: String) {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard let count = Int64(digits), count <= Self.countMaximum else { return nil }
        switch text.dropFirst(digits.count) {
        case "ms": duration = .milliseconds(count)
        case "s": duration = .seconds(count)
        case "m": duration = .seconds(count * 60)
        case "h": duration = .seconds(count * 3_600)
        case "d": duration = .seconds(count * 86_400)
        default: return nil
        }
        self.text = text
    }

    package var seconds: Int64 { duration.components.seconds }
}

extension TimeSpan: CustomStringConvertible {
    package var description: String { text }
}

extension TimeSpan {
    /// Reads an option's value, so that a wrong one is told what is right.
    @Sendable
    package static func argument(_ text: String) throws -> TimeSpan {
        guard let span = TimeSpan(text) else {
            throw ValidationError(
                "a time is one whole number up to \(countMaximum) and its unit, ms, s, m, h or d, as in 90m or 30d"
            )
        }
        return span
    }

    /// Refuses what no claim and no key can last for.
    package func validate(asLifetime option: String) throws {
        guard Lifetime.seconds.contains(seconds), duration == .seconds(seconds) else {
            let longest = Lifetime.seconds.upperBound / 86_400
            throw ValidationError("\(option) is 1s to \(longest)d, in whole seconds, not \(self)")
        }
    }
}
