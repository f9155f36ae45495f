internal import LMDB

/// A way through the log, a batch at a time, in snapshots of a segment each.
struct Replay: Sendable {
    private let reader: LogReader
    private let end: Position

    /// The last position seen.
    private(set) var seen: Position

    /// Whether nothing was left when the last batch was filled.
    private(set) var isOver = false
    private var columns = SegmentColumns()
    private var gatherer = RunGatherer()

    init(_ reader: LogReader, after position: Position, through last: Position) {
        self.reader = reader
        seen = position
        end = last
    }

    /// Makes a batch of the next entries.
    mutating func fill(_ batch: inout ReplayBatch) throws(EventLogError) {
        batch.begin(after: seen)
        while !isOver, !batch.isFull { try takeSlice(into: &batch) }
        gatherer.finish(into: &batch)
    }

    private mutating func takeSlice(into batch: inout ReplayBatch) throws(EventLogError) {
        guard seen < end else {
            isOver = true
            return
        }
        let next = seen.advanced()
        let last = min(end, SegmentForm.last(from: SegmentForm.first(of: next)))
        try reader.withSnapshot { transaction, tables throws(EventLogError) in
            try gather(next...last, transaction, tables, into: &batch)
        }
        isOver = batch.last < last
        seen = batch.last
    }

    private mutating func gather(
        _ range: ClosedRange<Position>,
        _ transaction: borrowing ReadTransaction,
        _ tables: Tables,
        into batch: inout ReplayBatch
    ) throws(EventLogError) {
        let isSealed = try tables.withSegment(holding: range.lowerBound, in: transaction) {
            outline,
            bytes throws(EventLogError) in
            try columns.load(outline, bytes)
            try gatherer.gather(outline.places(in: range), of: outline, columns, bytes, into: &batch)
            return true
        }
        guard isSealed == nil else { return }
        gatherer.finish(into: &batch)
        batch.last = try tables.visitTail(transaction, after: seen, through: range.upperBound) { header, canonical in
            batch.append(header, of: canonical)
            return true
        }
    }
}

extension ReplayBatch {
    /// Appends an entry that is not sealed; a beat is a run of its own.
    fileprivate mutating func append(_ header: EntryHeader, of canonical: Span<UInt8>) {
        guard case .beat(let attempt) = header.body else { return append(header, canonical) }
        append(
            BeatRun(
                machine: BeatSource(stream: header.stream, attempt: attempt),
                first: header.position,
                newest: header.position,
                newestTime: header.time
            )
        )
    }
}
