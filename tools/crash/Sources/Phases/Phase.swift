/// Something a log goes through, in which a crash may come at any moment.
protocol Phase: Sendable {
    /// Makes what `run` begins with.
    func prepare(_ stage: Stage) async throws

    /// Does it, and notes each acknowledgement as soon as it is there.
    func run(_ stage: Stage) async throws
}
