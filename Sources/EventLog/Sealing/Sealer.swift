/// Prepares segments on a thread of its own, and hands them to the writer; appends wait only while they are stored.
struct Sealer: Sendable {
    let store: LogStore
    let schedule: SealingSchedule

    /// Gives the segments to the writer, which tells the schedule what became of them; `false` when it takes none now.
    let submit: @Sendable ([SealedSegment]) -> Bool

    /// Called when a row that was to be sealed is damaged; nothing after it is sealed.
    let onDamage: @Sendable (EventLogError) -> Void

    func run() {
        while let due = schedule.next(), seal(due) {}
    }

    /// Prepares the segments that are due; `false` when nothing after them can be sealed.
    func seal(_ due: [Position]) -> Bool {
        guard let last = due.last.map(SegmentForm.last) else { return true }
        do throws(EventLogError) {
            var segments: [SealedSegment] = []
            for first in due { segments.append(try store.prepareSegment(from: first)) }
            schedule.handOver()
            if !submit(segments) { schedule.end(isStored: false, through: last) }
            return true
        } catch {
            return goesOn(after: error, through: last)
        }
    }

    /// What passes, such as a table full of readers, is waited for: the same segments are due again later.
    private func goesOn(after failure: EventLogError, through last: Position) -> Bool {
        guard failure.isDamage || failure == .closed else {
            schedule.end(isStored: false, through: last)
            return true
        }
        schedule.stop()
        if failure.isDamage { onDamage(failure) }
        return false
    }
}
