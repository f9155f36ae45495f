/// The moment that a read asks about, as people write it: a position, a time in RFC 3339, or an age such as `-2h30m`.
package enum AsOf: Hashable, Sendable {
    case position(UInt64)
    case time(Timestamp)

    package static let forms = "a position, a time such as 2026-03-01T09:30:00Z, or an age such as -15m or -2h30m"

    /// Returns `nil` for a text of none of these forms; an age is counted back from `now`.
    package init?(_ text: String, now: Timestamp) {
        if let position = UInt64(text) {
            self = .position(position)
        } else if let time = Timestamp(text) {
            self = .time(time)
        } else if let age = Self.age(text) {
            self = .time(Timestamp(milliseconds: now.milliseconds - age))
        } else {
            return nil
        }
    }

    /// A minus, then counts of `d`, `h`, `m` and `s`, larger units first, as milliseconds.
    private static func age(_ text: String) -> Int64? {
        guard text.hasPrefix("-") else { return nil }
        var (rest, age, unitBefore) = (text.dropFirst(), Int64(0), Int64.max)
        repeat {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard let count = Int64(digits), count <= countMaximum else { return nil }
            rest.removeFirst(digits.count)
            guard let unit = rest.popFirst().flatMap({ units[$0] }), unit < unitBefore else { return nil }
            (age, unitBefore) = (age + count * unit, unit)
        } while !rest.isEmpty
        return age
    }

    private static let units: [Character: Int64] = ["s": 1_000, "m": 60_000, "h": 3_600_000, "d": 86_400_000]
    private static let countMaximum: Int64 = 1_000_000_000
}
