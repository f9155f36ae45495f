internal import LMDB

extension LogReader {
    /// The last entry that was there at a time in Unix milliseconds; `.origin` when the first came later.
    ///
    /// Times in the log never go back, so halving finds it.
    package func position(at milliseconds: Int64) throws(EventLogError) -> Position {
        try withSnapshot { transaction, tables throws(EventLogError) in
            var low: UInt64 = 0
            var high: UInt64
            do throws(LMDBError) { high = try tables.head(in: transaction).rawValue } catch {
                throw EventLogError(error)
            }
            while low < high {
                let middle = Position(rawValue: low + (high - low + 1) / 2)
                if try tables.time(at: middle, in: transaction) <= milliseconds {
                    low = middle.rawValue
                } else {
                    high = middle.rawValue - 1
                }
            }
            return Position(rawValue: low)
        }
    }

    /// When the entry was appended, in Unix milliseconds; `nil` where the log has none.
    package func time(of position: Position) throws(EventLogError) -> Int64? {
        guard position > .origin, try position <= head() else { return nil }
        return try withSnapshot { transaction, tables throws(EventLogError) in
            try tables.time(at: position, in: transaction)
        }
    }
}

extension Tables {
    /// The time of the entry at a position that the log has.
    fileprivate func time(
        at position: Position,
        in transaction: borrowing ReadTransaction
    ) throws(EventLogError) -> Int64 {
        var time: Int64?
        let before = Position(rawValue: position.rawValue - 1)
        try scan(transaction, after: before, limit: 1) { header, _ throws(EventLogError) in time = header.time }
        guard let time else { throw .damaged(position: position, .missing) }
        return time
    }
}
