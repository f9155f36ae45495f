/// What a silent machine gave when it was last asked for a sign of life.
struct Sounding: Hashable, Sendable {
    let finding: ProbeFinding

    /// On the boot clock.
    let at: Int64

    /// How many in a row nothing answered; one that could not be made neither breaks the row nor adds to it.
    let unansweredCount: Int

    init(_ finding: ProbeFinding, after last: Sounding?, at boot: Int64) {
        self.finding = finding
        at = boot
        let count = last?.unansweredCount ?? 0
        switch finding {
        case .answered: unansweredCount = 0
        case .unanswered: unansweredCount = count + 1
        case .inconclusive: unansweredCount = count
        }
    }
}
