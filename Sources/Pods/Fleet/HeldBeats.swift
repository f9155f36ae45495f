/// The beats held back, a run for each stream, in a table that finds one by a multiplication: a replay looks here once for
/// every beat, or every run of them, in the log.
struct HeldBeats: Sendable {
    /// Beats of one machine with no event between them that could take its pod from it.
    struct Run: Hashable, Sendable {
        let attempt: EventID
        let first: EventID
        var newestTime: Int64
    }

    /// A place for one stream's run; the place stays the stream's when the run is taken away.
    private struct Slot: Sendable {
        var stream = EventID.nobody
        var attempt = EventID.nobody
        var first = EventID.nobody
        var newestTime: Int64 = 0
    }

    private var slots = Array(repeating: Slot(), count: 16)
    private var usedCount = 0

    /// The streams that have a run, in no order.
    var streams: [EventID] {
        slots.filter { $0.attempt != EventID.nobody }.map(\.stream)
    }

    /// Takes beats of one machine into the run they continue; `false` when there is none.
    mutating func extend(_ stream: EventID, attempt: EventID, newestTime: Int64) -> Bool {
        let index = index(of: stream)
        guard slots[index].attempt == attempt else { return false }
        slots[index].newestTime = newestTime
        return true
    }

    /// Begins a run, in place of one that there may be.
    mutating func begin(_ stream: EventID, _ run: Run) {
        let index = index(of: stream)
        let isNew = slots[index].stream != stream
        slots[index] = Slot(stream: stream, attempt: run.attempt, first: run.first, newestTime: run.newestTime)
        if isNew { makeRoom() }
    }

    /// Takes the run of a stream away.
    mutating func remove(_ stream: EventID) -> Run? {
        let index = index(of: stream)
        let slot = slots[index]
        guard slot.attempt != EventID.nobody else { return nil }
        slots[index].attempt = EventID.nobody
        return Run(attempt: slot.attempt, first: slot.first, newestTime: slot.newestTime)
    }

    /// Where a stream's slot is, or the empty one where it would be.
    private func index(of stream: EventID) -> Int {
        let mask = slots.count - 1
        var index = stream.home(among: slots.count)
        while slots[index].stream != stream, slots[index].stream != EventID.nobody { index = (index + 1) & mask }
        return index
    }

    /// Keeps half of the slots empty, so that a search is short.
    private mutating func makeRoom() {
        usedCount += 1
        guard usedCount * 2 > slots.count else { return }
        let old = slots
        slots = Array(repeating: Slot(), count: old.count * 2)
        for slot in old where slot.stream != EventID.nobody { slots[index(of: slot.stream)] = slot }
    }
}
