internal import LMDB

/// The memory of one replay, which every batch uses again.
struct Replay {
    private var columns = SegmentColumns()
    private var gatherer = RunGatherer()
    private var batch = ReplayBatch()

    /// The canonical bytes of events that are not sealed.
    private var bytes: [UInt8] = []

    /// Hands on the entries in `range`, which lie in one segment, and returns the last position seen.
    mutating func run<Failure: LogFailure>(
        _ transaction: borrowing ReadTransaction,
        _ tables: Tables,
        _ range: ClosedRange<Position>,
        _ body: (borrowing ReplayBatch, Span<UInt8>) throws(Failure) -> Void
    ) throws(Failure) -> Position {
        batch.removeAll()
        var failure: Failure?
        do throws(EventLogError) {
            let isSealed = try tables.withSegment(holding: range.lowerBound, in: transaction) {
                outline,
                stored throws(EventLogError) in
                try gather(range, of: outline, stored)
                do throws(Failure) { try body(batch, stored) } catch { failure = error }
                return true
            }
            if isSealed == nil {
                try gatherTail(range, transaction, tables)
                if !batch.isEmpty { do throws(Failure) { try body(batch, bytes.span) } catch { failure = error } }
            }
        } catch {
            throw Failure(error)
        }
        if let failure { throw failure }
        return batch.last
    }

    private mutating func gather(
        _ range: ClosedRange<Position>,
        of outline: SegmentOutline,
        _ stored: Span<UInt8>
    ) throws(EventLogError) {
        try columns.load(outline, stored)
        try gatherer.gather(outline.places(in: range), of: outline, columns, stored, into: &batch)
    }

    private mutating func gatherTail(
        _ range: ClosedRange<Position>,
        _ transaction: borrowing ReadTransaction,
        _ tables: Tables
    ) throws(EventLogError) {
        bytes.removeAll(keepingCapacity: true)
        let before = Position(rawValue: range.lowerBound.rawValue - 1)
        batch.last = try tables.visitTail(transaction, after: before, through: range.upperBound) { header, canonical in
            take(header, canonical)
            return true
        }
    }

    private mutating func take(_ header: EntryHeader, _ canonical: Span<UInt8>) {
        guard case .beat(let attempt) = header.body else {
            let start = bytes.count
            for index in canonical.indices { bytes.append(canonical[index]) }
            return batch.append(header, start..<bytes.count)
        }
        batch.append(
            BeatRun(
                machine: BeatSource(stream: header.stream, attempt: attempt),
                first: header.position,
                newest: header.position,
                newestTime: header.time
            )
        )
    }
}
