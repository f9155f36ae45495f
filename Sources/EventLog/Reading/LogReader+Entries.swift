internal import LMDB

extension LogReader {
    /// Up to `limit` entries after a position.
    package func read(after position: Position, limit: Int) throws(EventLogError) -> [Recorded] {
        var found: [Recorded] = []
        try scan(after: position, limit: limit) { header, bytes throws(EventLogError) in
            found.append(try Recorded(readable: header, bytes))
        }
        return found
    }

    /// Hands the entries after one position and through another to `body`, in order, without copying them.
    ///
    /// The bytes are the entry's canonical ones, which the header's ranges point into. Without `last` it goes on until
    /// the end of the log. Returns the last position seen.
    @discardableResult
    package func scan<Failure: LogFailure>(
        after position: Position,
        through last: Position? = nil,
        limit: Int = .max,
        _ body: (EntryHeader, Span<UInt8>) throws(Failure) -> Void
    ) throws(Failure) -> Position {
        try inSlices(after: position, limit: limit) { transaction, tables, seen, count throws(Failure) in
            try tables.scan(transaction, after: seen, through: last, limit: count, body)
        }
    }

    /// Up to `limit` events of a stream after a version; its beats are not among them.
    package func events(
        of stream: Position,
        after version: UInt32,
        limit: Int
    ) throws(EventLogError) -> [Recorded] {
        guard limit > 0, version < .max else { return [] }
        return try withSnapshot { transaction, tables throws(EventLogError) in
            var found: [Recorded] = []
            let start = streamKey(stream, version + 1)
            try transaction.walk(tables.streams, from: start.span) { stored throws(EventLogError) in
                let row = try StreamRow(readable: stored.value, key: stored.key)
                guard row.stream == stream else { return false }
                guard Int(row.version) == Int(version) + 1 + found.count else {
                    throw .damagedRow(table: "streams", .missing)
                }
                found.append(try tables.event(of: row, in: transaction))
                return found.count < limit
            }
            return found
        }
    }
}

extension Tables {
    /// The entry at a position that the log has.
    func entry(
        at position: Position,
        in transaction: borrowing ReadTransaction
    ) throws(EventLogError) -> Recorded {
        guard position > .origin else { throw .damaged(position: position, .missing) }
        var found: Recorded?
        let before = Position(rawValue: position.rawValue - 1)
        try scan(transaction, after: before, limit: 1) { header, bytes throws(EventLogError) in
            found = try Recorded(readable: header, bytes)
        }
        guard let found else { throw .damaged(position: position, .missing) }
        return found
    }

    /// The event that a row of `streams` leads to.
    fileprivate func event(
        of row: StreamRow,
        in transaction: borrowing ReadTransaction
    ) throws(EventLogError) -> Recorded {
        let recorded = try entry(at: row.position, in: transaction)
        guard row.leads(to: recorded) else { throw .damaged(position: row.position, .streamIndex) }
        return recorded
    }
}

extension Recorded {
    /// Copies an entry, or says that it is damaged.
    init(readable header: EntryHeader, _ bytes: Span<UInt8>) throws(EventLogError) {
        guard let recorded = Recorded(header, bytes) else { throw .damaged(position: header.position, .form) }
        self = recorded
    }
}
