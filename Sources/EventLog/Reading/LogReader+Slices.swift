internal import LMDB

extension LogReader {
    /// Calls `body` with one snapshot after another, each for the entries after the last one seen, until it sees fewer.
    @discardableResult
    func inSlices<Failure: LogFailure>(
        after position: Position,
        limit: Int = .max,
        _ body: (borrowing ReadTransaction, Tables, Position, Int) throws(Failure) -> Position
    ) throws(Failure) -> Position {
        var seen = position
        var left = limit
        while left > 0 {
            let count = min(left, Self.entriesPerSnapshot - Int(seen.rawValue % UInt64(Self.entriesPerSnapshot)))
            let reached = try withSnapshot { transaction, tables throws(Failure) in
                try body(transaction, tables, seen, count)
            }
            let isOver = reached.rawValue - seen.rawValue < UInt64(count)
            seen = reached
            if isOver { break }
            left -= count
        }
        return seen
    }

    /// A segment's: so many that beginning a snapshot costs nothing beside them, so few that pages are soon used again.
    static var entriesPerSnapshot: Int { SegmentForm.entryCount }
}
