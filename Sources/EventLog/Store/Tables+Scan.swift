package import LMDB

extension Tables {
    /// Hands the entries after one position and through another to `body`, in order, without copying them.
    ///
    /// The bytes are the entry's canonical ones, which the header's ranges point into. Returns the last position seen.
    @discardableResult
    package func scan<Failure: LogFailure>(
        _ transaction: borrowing ReadTransaction,
        after position: Position,
        through last: Position? = nil,
        limit: Int = .max,
        _ body: (EntryHeader, Span<UInt8>) throws(Failure) -> Void
    ) throws(Failure) -> Position {
        let end = min(last ?? .end, position.advanced(byAtMost: limit))
        var seen = position
        guard seen < end else { return seen }
        try transaction.walk(tail, from: tailKey(seen.advanced()).span) { row throws(Failure) in
            guard row.key.position(at: 0) <= end else { return false }
            let found = try TailRow.read(key: row.key, value: row.value, body)
            guard found == seen.advanced() else { throw Failure(.damaged(position: seen.advanced(), .missing)) }
            seen = found
            return seen < end
        }
        return seen
    }

    /// The last position of the log.
    package func head(in transaction: borrowing ReadTransaction) throws(LMDBError) -> Position {
        var cursor = try transaction.cursor(over: tail)
        guard let row = try cursor.last() else { return .origin }
        return row.key.position(at: 0)
    }

    /// The time of the last entry; throws when it is damaged.
    func lastTime(in transaction: borrowing ReadTransaction) throws(EventLogError) -> Int64 {
        let head: Position
        do throws(LMDBError) { head = try self.head(in: transaction) } catch { throw EventLogError(error) }
        guard head > .origin else { return 0 }
        var time: Int64 = 0
        try scan(transaction, after: Position(rawValue: head.rawValue - 1)) { header, _ throws(EventLogError) in
            time = header.time
        }
        return time
    }
}

extension Position {
    fileprivate static let end = Position(rawValue: .max)

    fileprivate func advanced(byAtMost limit: Int) -> Position {
        let (sum, isBeyond) = rawValue.addingReportingOverflow(UInt64(limit))
        return isBeyond ? .end : Position(rawValue: sum)
    }
}
