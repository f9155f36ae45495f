/// The beats held back, a run for each stream, in a table that finds one by a multiplication.
///
/// A replay looks here once for every beat of the log; `Dictionary` guards against keys chosen to collide, which
/// positions are not, and costs more than all the rest of a beat.
struct HeldBeats: Sendable {
    /// Beats of one machine with no other event of their stream between them.
    struct Run: Hashable, Sendable {
        let attempt: EventID
        let first: EventID
        var newestTime: Int64
    }

    /// A place for one stream's run; the place stays the stream's when the run is taken away.
    private struct Slot: Sendable {
        var stream: EventID?
        var run: Run?
    }

    private var slots = Array(repeating: Slot(), count: 16)
    private var usedCount = 0

    /// The streams that have a run, in no order.
    var streams: [EventID] {
        slots.filter { $0.run != nil }.compactMap(\.stream)
    }

    /// Takes one beat into the run it continues; `false` when there is none.
    mutating func extend(_ stream: EventID, attempt: EventID, time: Int64) -> Bool {
        let index = index(of: stream)
        guard slots[index].run?.attempt == attempt else { return false }
        slots[index].run?.newestTime = time
        return true
    }

    /// Begins a run, in place of one that there may be.
    mutating func begin(_ stream: EventID, _ run: Run) {
        let index = index(of: stream)
        let isNew = slots[index].stream == nil
        slots[index] = Slot(stream: stream, run: run)
        if isNew { makeRoom() }
    }

    /// Takes the run of a stream away.
    mutating func remove(_ stream: EventID) -> Run? {
        slots[index(of: stream)].run.take()
    }

    /// Where a stream's slot is, or the empty one where it would be.
    private func index(of stream: EventID) -> Int {
        let mask = slots.count - 1
        var index = Int(truncatingIfNeeded: (stream.rawValue &* 0x9e37_79b9_7f4a_7c15) >> 32) & mask
        while let found = slots[index].stream, found != stream { index = (index + 1) & mask }
        return index
    }

    /// Keeps half of the slots empty, so that a search is short.
    private mutating func makeRoom() {
        usedCount += 1
        guard usedCount * 2 > slots.count else { return }
        let old = slots
        slots = Array(repeating: Slot(), count: old.count * 2)
        for slot in old {
            guard let stream = slot.stream else { continue }
            slots[index(of: stream)] = slot
        }
    }
}
