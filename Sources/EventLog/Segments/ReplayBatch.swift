/// Up to 4,096 consecutive entries, as a fold takes them: runs of beats, and the events between them.
package struct ReplayBatch: Sendable {
    /// An event, and how many of the runs come before it.
    package struct Event: Sendable {
        package let header: EntryHeader

        /// Where its canonical bytes stand in those handed on with the batch.
        package let bytes: Range<Int>
        package let precedingRunCount: Int
    }

    package private(set) var runs: [BeatRun] = []
    package private(set) var events: [Event] = []

    /// The last position of the batch.
    package internal(set) var last = Position.origin

    var isEmpty: Bool { runs.isEmpty && events.isEmpty }

    mutating func append(_ run: BeatRun) {
        runs.append(run)
    }

    /// Appends an event that comes after all the runs there are.
    mutating func append(_ header: EntryHeader, _ bytes: Range<Int>) {
        events.append(Event(header: header, bytes: bytes, precedingRunCount: runs.count))
    }

    mutating func removeAll() {
        runs.removeAll(keepingCapacity: true)
        events.removeAll(keepingCapacity: true)
    }
}
