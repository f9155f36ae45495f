/// Prepares segments on a thread of its own, and hands them to the writer; appends wait only while they are stored.
struct Sealer: Sendable {
    let store: LogStore
    let schedule: SealingSchedule

    /// Gives the segments to the writer, which tells the schedule what became of them; `false` when it takes none now.
    let submit: @Sendable ([SealedSegment]) -> Bool

    /// Called when a row that was to be sealed is damaged; nothing after it is sealed.
    let onDamage: @Sendable (EventLogError) -> Void

    func run() {
        while let due = schedule.next() {
            do throws(EventLogError) {
                var segments: [SealedSegment] = []
                for first in due { segments.append(try store.prepareSegment(from: first)) }
                guard let last = segments.last?.last else { return }
                schedule.handOver()
                if !submit(segments) { schedule.end(isStored: false, through: last) }
            } catch {
                schedule.stop()
                if error != .closed { onDamage(error) }
                return
            }
        }
    }
}
