/// Consecutive entries, as a fold takes them: runs of beats, and the events between them.
package struct ReplayBatch: Sendable {
    /// An event, and how many of the runs come before it.
    package struct Event: Sendable {
        package let header: EntryHeader

        /// Where its canonical bytes stand in those of the batch.
        package let bytes: Range<Int>
        package let precedingRunCount: Int
    }

    package private(set) var runs: [BeatRun] = []
    package private(set) var events: [Event] = []

    /// The canonical bytes of all the events.
    package private(set) var bytes: [UInt8] = []

    /// The last position of the batch.
    package internal(set) var last = Position.origin

    /// What comes before the batch.
    private var start = Position.origin

    var isEmpty: Bool { last == start }

    /// Whether the next slice of the log is for another batch.
    var isFull: Bool {
        last.rawValue - start.rawValue >= 16 * UInt64(SegmentForm.entryCount) || bytes.count >= 1 << 20
    }

    mutating func append(_ run: BeatRun) {
        runs.append(run)
    }

    /// Appends an event that comes after all the runs there are.
    mutating func append(_ header: EntryHeader, _ canonical: Span<UInt8>) {
        let start = bytes.count
        unsafe canonical.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
        events.append(Event(header: header, bytes: start..<bytes.count, precedingRunCount: runs.count))
    }

    /// Empties the batch for what comes after a position; it keeps its memory.
    mutating func begin(after position: Position) {
        runs.removeAll(keepingCapacity: true)
        events.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
        (start, last) = (position, position)
    }
}
