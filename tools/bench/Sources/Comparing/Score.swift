/// What the rounds of one contest brought.
struct Score {
    let contest: Contest
    var rounds: [Round] = []

    struct Round {
        let ours: Tally
        let theirs: Tally

        var ratio: Double { ours.eventsPerSecond / theirs.eventsPerSecond }
    }

    var ours: Spread { Spread(rounds.map(\.ours.eventsPerSecond)) }
    var theirs: Spread { Spread(rounds.map(\.theirs.eventsPerSecond)) }

    /// Of each round's two measurements, which were made one after the other.
    var ratio: Spread { Spread(rounds.map(\.ratio)) }
}
