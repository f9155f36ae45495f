extension Table {
    /// Who was faster, and by how much.
    static func ratios(_ scores: [Score]) -> Table {
        var table = Table(
            ["events a second, median (lowest–highest)", "callers", "PodLedger", "beside it", "", "ratio", "aim"],
            rightAligned: 1..<4
        )
        for score in scores {
            table.append([
                score.contest.title,
                score.contest.callers.map { "\($0)" } ?? "",
                text(score.ours, grouped),
                text(score.theirs, grouped),
                score.contest.other,
                "**\(hundredths(score.ratio.median))** (\(hundredths(score.ratio.low))–\(hundredths(score.ratio.high)))",
                score.contest.aim,
            ])
        }
        return table
    }

    static func figures(_ figures: [Figure], _ values: [[Double]]) -> Table {
        var table = Table(["of a log of its own", "median (lowest–highest)", "unit", "aim"], rightAligned: 1..<2)
        for (figure, values) in zip(figures, values) {
            let format = values.contains { $0 < 100 } ? hundredths : grouped
            table.append([figure.title, text(Spread(values), format), figure.unit.rawValue, figure.aim])
        }
        return table
    }

    /// How long the most callers waited; of each round's figure the median, and the longest of all.
    static func latencies(_ scores: [Score]) -> Table {
        let titles = ["milliseconds that a caller waits", "callers", "", "p50", "p99", "p99.9", "longest"]
        var table = Table(titles, rightAligned: 3..<7)
        let most = scores.compactMap(\.contest.callers).max()
        for score in scores where score.contest.callers != nil && score.contest.callers == most {
            let (title, callers) = (score.contest.title, "\(most ?? 0)")
            table.append([title, callers, "PodLedger"] + latencies(score.rounds.compactMap(\.ours.latency)))
            table.append([title, callers, score.contest.other] + latencies(score.rounds.compactMap(\.theirs.latency)))
        }
        return table
    }

    private static func latencies(_ rounds: [Latency]) -> [String] {
        guard !rounds.isEmpty else { return ["", "", "", ""] }
        let medians = [\Latency.half, \.ninetyNine, \.thousandth].map { part in
            Spread(rounds.map { $0[keyPath: part] }).median
        }
        return (medians + [Spread(rounds.map(\.longest)).high]).map { hundredths($0 / 1e6) }
    }
}
