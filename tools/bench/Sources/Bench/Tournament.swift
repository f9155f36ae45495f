/// Contests in rounds, so that whatever else the machine does meets both sides alike.
struct Tournament {
    let contests: [Contest]
    let rounds: Int

    /// Plays every contest in every round; who begins changes from round to round.
    func play() async throws -> [Score] {
        var scores = contests.map { Score(title: $0.title, callers: $0.callers) }
        for round in 0..<rounds {
            for (index, contest) in contests.enumerated() {
                scores[index].rounds.append(try await Self.play(contest, oursFirst: round.isMultiple(of: 2)))
            }
        }
        return scores
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
