/// What can be turned about the account: when things happen, how much is allowed, which doubtful behaviour it shows.
package struct Knobs: Hashable, Sendable, Codable {
    package var timings: Timings
    package var limits: Limits
    package var quirks: Quirks

    package init(timings: Timings = Timings(), limits: Limits = Limits(), quirks: Quirks = Quirks()) {
        self.timings = timings
        self.limits = limits
        self.quirks = quirks
    }
}
