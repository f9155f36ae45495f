extension Contest {
    /// All of a grown log is read, beside C that folds the same events row by row.
    init(_ title: String, aim: String, _ work: Probe.Work, of history: History, _ probe: Prober, _ floor: Floor) {
        self.title = title
        callers = nil
        self.aim = aim
        other = "C, rows"
        ours = { try probe.measure(work, history.fleet).tally }
        theirs = { try floor.replay(history.rows, expecting: try probe.digest(of: history)) }
    }

    static func ofHistory(_ history: History, _ probe: Prober, _ floor: Floor) -> [Contest] {
        [
            Contest("replay into the fleet", aim: "≥ 3", .replay, of: history, probe, floor),
            Contest("newest beats alone", aim: "≥ 3", .newest, of: history, probe, floor),
            Contest("rebuild the views", aim: "≥ 1", .rebuild, of: history, probe, floor),
        ]
    }
}
