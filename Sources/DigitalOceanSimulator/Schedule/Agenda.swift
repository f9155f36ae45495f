/// What will happen by itself, in order of time; steps due at the same moment keep the order they were added in.
struct Agenda: Sendable, Codable {
    private struct Entry: Codable, Sendable {
        let due: Int64
        let step: Step
    }

    /// The next one last, so that taking it is cheap.
    private var entries: [Entry] = []

    var nextDue: Int64? { entries.last?.due }

    mutating func add(_ step: Step, at due: Int64) {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].due > due { low = middle + 1 } else { high = middle }
        }
        entries.insert(Entry(due: due, step: step), at: low)
    }

    /// Removes and returns the next step that is due by `now`, with the moment it was due.
    mutating func takeNext(dueBy now: Int64) -> (step: Step, due: Int64)? {
        guard let last = entries.last, last.due <= now else { return nil }
        entries.removeLast()
        return (last.step, last.due)
    }
}
