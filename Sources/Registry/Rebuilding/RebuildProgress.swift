/// How far a rebuild has come.
package struct RebuildProgress: Hashable, Sendable {
    package enum Stage: String, Hashable, Sendable {
        /// Counts events of the log.
        case folding

        /// Counts rows that the new generation lacks.
        case writing

        /// Counts events that were appended meanwhile.
        case catchingUp = "catching-up"

        /// Counts rows of the generations before.
        case removing
    }

    package let stage: Stage
    package let done: Int

    /// `nil` where nobody knows before it is done.
    package let total: Int?

    /// Since the stage began.
    package let elapsed: Duration

    package init(stage: Stage, done: Int, total: Int?, elapsed: Duration) {
        self.stage = stage
        self.done = done
        self.total = total
        self.elapsed = elapsed
    }

    /// How many a second; `nil` while too little time has passed to tell.
    package var rate: Double? {
        let seconds = elapsed / .seconds(1)
        return seconds > 0 ? Double(done) / seconds : nil
    }

    /// How long the stage will go on at this rate.
    package var timeLeft: Duration? {
        guard let total, done > 0 else { return nil }
        return elapsed * (Double(max(0, total - done)) / Double(done))
    }
}
