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
        var failure: Failure?
        let seen: Position
        do throws(EventLogError) {
            seen = try visit(transaction, after: position, through: end) { header, bytes in
                do throws(Failure) {
                    try body(header, bytes)
                    return true
                } catch {
                    failure = error
                    return false
                }
            }
        } catch {
            throw Failure(error)
        }
        if let failure { throw failure }
        return seen
    }

    /// Does the same until `body` answers `false`; nothing in it is generic, and a replay spends its time here.
    private func visit(
        _ transaction: borrowing ReadTransaction,
        after position: Position,
        through end: Position,
        _ body: (EntryHeader, Span<UInt8>) -> Bool
    ) throws(EventLogError) -> Position {
        var seen = position
        var columns = SegmentColumns()
        while seen < end {
            let wanted = seen.advanced()...end
            let reached = try withSegment(holding: seen.advanced(), in: transaction) {
                outline,
                bytes throws(EventLogError) in
                try columns.load(outline, bytes)
                return (try columns.visit(wanted, of: outline, bytes, body), outline.last)
            }
            guard let (last, segmentEnd) = reached else {
                return try visitTail(transaction, after: seen, through: end, body)
            }
            seen = last
            if seen < segmentEnd { break }
        }
        return seen
    }

    /// The same among the rows that are not sealed.
    func visitTail(
        _ transaction: borrowing ReadTransaction,
        after position: Position,
        through end: Position,
        _ body: (EntryHeader, Span<UInt8>) -> Bool
    ) throws(EventLogError) -> Position {
        var seen = position
        guard seen < end else { return seen }
        var damage: EventLogError?
        do throws(LMDBError) {
            try transaction.visit(tail, from: tailKey(seen.advanced()).span) { row in
                if row.key.count == 8, row.key.position(at: 0) > end { return false }
                do throws(EventLogError) {
                    let header = try TailRow.header(key: row.key, value: row.value, at: seen.advanced())
                    let bytes = row.value.extracting(droppingFirst: TailRow.checksumByteCount)
                    guard body(header, bytes) else { return false }
                    seen = header.position
                    return seen < end
                } catch {
                    damage = error
                    return false
                }
            }
        } catch {
            throw EventLogError(error)
        }
        if let damage { throw damage }
        return seen
    }

    /// The last position of the log; throws where the last row is none, since what is before it may be taken.
    package func head(in transaction: borrowing ReadTransaction) throws(LMDBError) -> Position {
        var cursor = try transaction.cursor(over: tail)
        guard let row = try cursor.last() else { return try sealed(in: transaction) }
        guard row.key.count == 8 else { throw .corrupted }
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
    static let end = Position(rawValue: .max)

    fileprivate func advanced(byAtMost limit: Int) -> Position {
        let (sum, isBeyond) = rawValue.addingReportingOverflow(UInt64(limit))
        return isBeyond ? .end : Position(rawValue: sum)
    }
}
