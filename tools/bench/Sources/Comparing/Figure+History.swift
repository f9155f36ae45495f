extension Figure {
    /// What a grown log takes, in time, memory and on the disk.
    static func ofHistory(_ history: History, _ probe: Prober) -> [Figure] {
        let moments = [1, 5, 9].map { tenths in moment(history.eventCount / 10 * tenths, of: history, probe) }
        return [
            Figure(title: "verify, with every hash", aim: "≥ 4", unit: .millionsPerSecond) {
                try probe.measure(.verify, history.fleet).tally.eventsPerSecond / 1e6
            },
            Figure(title: "open, and the newest fleet", aim: "≤ 100", unit: .milliseconds) {
                try probe.measure(.open, history.fleet).milliseconds
            },
        ] + moments + [
            Figure(title: "resident memory of a replay", aim: "≤ 256", unit: .megabytes) {
                try probe.measure(.replay, history.fleet).peakMegabytes
            },
            Figure(title: "resident memory of a verification", aim: "≤ 256", unit: .megabytes) {
                try probe.measure(.verify, history.fleet).peakMegabytes
            },
            Figure(title: "a sealed beat, of all in the directory", aim: "≤ 4", unit: .bytes) {
                Double(try Files.byteCount(in: history.beats)) / Double(history.eventCount)
            },
        ]
    }

    private static func moment(_ position: Int, of history: History, _ probe: Prober) -> Figure {
        Figure(title: "the fleet as of event \(Table.grouped(Double(position)))", aim: "≤ 300", unit: .milliseconds) {
            try probe.measure(.moment, history.fleet, at: position).milliseconds
        }
    }
}
