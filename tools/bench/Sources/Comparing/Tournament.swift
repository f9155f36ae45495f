/// Measurements in rounds, so that whatever else the machine does meets all of them alike.
struct Tournament {
    let contests: [Contest]
    let figures: [Figure]
    let rounds: Int

    struct Results {
        var scores: [Score]

        /// Of each figure, what the rounds brought.
        var values: [[Double]]
    }

    /// Plays every contest in every round; who begins changes from round to round.
    func play() async throws -> Results {
        var results = Results(
            scores: contests.map { Score(contest: $0) },
            values: Array(repeating: [], count: figures.count)
        )
        for round in 0..<rounds {
            for (index, contest) in contests.enumerated() {
                results.scores[index].rounds.append(try await Self.play(contest, oursFirst: round.isMultiple(of: 2)))
            }
            for (index, figure) in figures.enumerated() {
                results.values[index].append(try await figure.measure())
            }
        }
        return results
    }

    private static func play(_ contest: Contest, oursFirst: Bool) async throws -> Score.Round {
        if oursFirst {
            let ours = try await contest.ours()
            return Score.Round(ours: ours, theirs: try await contest.theirs())
        }
        let theirs = try await contest.theirs()
        return Score.Round(ours: try await contest.ours(), theirs: theirs)
    }
}
