internal import RegistryAPI

/// When something ends, given as a time or counted from the registry's clock, but not both.
struct EndTime: Hashable, Sendable {
    /// Unix milliseconds; `nil` for no end.
    let time: Int64?

    /// How the fields are named in the body.
    struct Names: Hashable, Sendable {
        let time: String
        let seconds: String

        static let claim = Names(time: "until", seconds: "seconds")
        static let key = Names(time: "expires", seconds: "expires_in")
    }

    init(_ time: Timestamp?, seconds: Int64?, names: Names, now: Int64) throws(Rejection) {
        guard time == nil || seconds == nil else {
            throw .invalid("give '\(names.time)' or '\(names.seconds)', not both")
        }
        if let seconds {
            guard Lifetime.seconds.contains(seconds) else {
                let longest = Lifetime.seconds.upperBound
                throw .invalid("at \(names.seconds): 1 to \(longest) seconds, not \(seconds)")
            }
            self.time = now + seconds * 1_000
        } else {
            self.time = time?.milliseconds
        }
    }
}
