@testable import EventLog

/// What a fold of beats and events comes to: each machine's first beat after an event of its stream, and its newest.
struct RunFold: Equatable {
    private var runs: [Position: [[UInt64]]] = [:]
    private var open: Set<Position> = []

    init(scanning reader: LogReader, after: Position = .origin, through: Position) throws {
        var fold = Self()
        try reader.scan(after: after, through: through) { header, _ throws(EventLogError) in fold.take(header) }
        self = fold
    }

    init(replaying reader: LogReader, after: Position = .origin, through: Position) throws {
        var fold = Self()
        try reader.replay(after: after, through: through) { batch throws(EventLogError) in try fold.take(batch) }
        self = fold
    }

    private init() {}

    private mutating func take(_ batch: borrowing ReplayBatch) throws(EventLogError) {
        var taken = 0
        for event in batch.events {
            for run in batch.runs[taken..<event.precedingRunCount] { take(run) }
            taken = event.precedingRunCount
            guard Recorded(event.header, batch.bytes.span.extracting(event.bytes)) != nil else {
                throw .damaged(position: event.header.position, .form)
            }
            end(event.header.stream)
        }
        for run in batch.runs[taken...] { take(run) }
    }

    private mutating func take(_ header: EntryHeader) {
        guard case .beat = header.body else { return end(header.stream) }
        let position = header.position.rawValue
        take(header.stream, first: position, newest: position, header.time)
    }

    private mutating func take(_ run: BeatRun) {
        take(run.machine.stream, first: run.first.rawValue, newest: run.newest.rawValue, run.newestTime)
    }

    private mutating func take(_ stream: Position, first: UInt64, newest: UInt64, _ time: Int64) {
        if open.insert(stream).inserted { runs[stream, default: []].append([first, 0, 0]) }
        guard let last = runs[stream]?.indices.last else { return }
        runs[stream]?[last][1] = newest
        runs[stream]?[last][2] = UInt64(bitPattern: time)
    }

    private mutating func end(_ stream: Position) {
        open.remove(stream)
    }
}
