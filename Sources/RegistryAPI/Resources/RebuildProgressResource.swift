/// How far a rebuild of the views has come.
package struct RebuildProgressResource: Codable, Hashable, Sendable {
    /// `folding` and `catching-up` count events, `writing` and `removing` count rows.
    package var stage: String
    package var done: Int

    /// `nil` where nobody knows before it is done.
    package var total: Int?

    /// How many a second since the stage began.
    package var rate: Double?
    package var secondsLeft: Double?

    package init(stage: String, done: Int, total: Int?, rate: Double?, secondsLeft: Double?) {
        self.stage = stage
        self.done = done
        self.total = total
        self.rate = rate
        self.secondsLeft = secondsLeft
    }

    private enum CodingKeys: String, CodingKey {
        case stage
        case done
        case total
        case rate
        case secondsLeft = "seconds_left"
    }
}
