internal import Pods
internal import RegistryAPI

/// The moment a read asks about: a position, a time in RFC 3339 or an age such as `-15m`.
enum AsOf: Hashable, Sendable {
    case position(EventID)

    /// Unix milliseconds.
    case time(Int64)

    init(_ text: String, now: Int64) throws(Rejection) {
        if let position = UInt64(text) {
            self = .position(EventID(position))
        } else if let time = Timestamp(text) {
            self = .time(time.milliseconds)
        } else if let age = Self.age(text) {
            self = .time(now - age)
        } else {
            throw .invalid("as_of is a position, an RFC 3339 time or an age such as -15m, not '\(text)'")
        }
    }

    /// A minus and a count of `s`, `m`, `h` or `d`, as milliseconds.
    private static func age(_ text: String) -> Int64? {
        let units: [Character: Int64] = ["s": 1_000, "m": 60_000, "h": 3_600_000, "d": 86_400_000]
        guard text.hasPrefix("-"), let unit = text.last.flatMap({ units[$0] }) else { return nil }
        guard let count = Int64(text.dropFirst().dropLast()), (0...1_000_000_000).contains(count) else { return nil }
        return count * unit
    }
}
