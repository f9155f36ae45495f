internal import LMDB

extension LogReader {
    /// Reads the whole log and its index of streams, and throws `.damaged` with the first position that is not sound.
    ///
    /// What is appended meanwhile is left for the next time. Says after each slice how far it has come.
    package func verify(
        onProgress: (_ position: Position, _ head: Position) -> Void = { _, _ in }
    ) throws(EventLogError) -> Verification {
        let head = try head()
        var audit = LogAudit()
        let seen = try inSlices(after: .origin) { transaction, tables, seen, count throws(EventLogError) in
            onProgress(seen, head)
            return try tables.scan(transaction, after: seen, through: head, limit: count) {
                header,
                bytes throws(EventLogError) in
                try audit.take(header, bytes, in: transaction, tables)
            }
        }
        guard seen == head else { throw .damaged(position: seen.advanced(), .missing) }
        try verifyStreams(against: audit, through: head)
        try verifyCommands(against: audit.commands, through: head)
        return Verification(
            head: head,
            beatCount: audit.beatCount,
            eventCount: audit.eventCount,
            streamCount: audit.streamCount
        )
    }

    private func verifyCommands(against audit: CommandAudit, through head: Position) throws(EventLogError) {
        var start: [UInt8]? = [0]
        while let first = start {
            start = try withSnapshot { transaction, tables throws(EventLogError) in
                try audit.verifyRows(from: first, through: head, in: transaction, tables)
            }
        }
    }

    /// Looks for rows of `streams` that no event explains; that every event has its row is known.
    private func verifyStreams(against audit: LogAudit, through head: Position) throws(EventLogError) {
        var start: [12 of UInt8]? = streamKey(.origin, 0)
        while let first = start {
            start = try withSnapshot { transaction, tables throws(EventLogError) in
                try tables.verifyStreams(from: first, against: audit, through: head, in: transaction)
            }
        }
    }
}

extension Tables {
    /// Checks some rows of `streams` and returns where to go on, or `nil` after the last one.
    fileprivate func verifyStreams(
        from start: [12 of UInt8],
        against audit: LogAudit,
        through head: Position,
        in transaction: borrowing ReadTransaction
    ) throws(EventLogError) -> [12 of UInt8]? {
        var left = LogReader.entriesPerSnapshot
        var next: [12 of UInt8]?
        try transaction.walk(streams, from: start.span) { stored throws(EventLogError) in
            let row = try StreamRow(readable: stored.value, key: stored.key)
            guard left > 0 else {
                next = streamKey(row.stream, row.version)
                return false
            }
            left -= 1
            guard row.position > head || audit.knows(version: row.version, of: row.stream) else {
                throw .damaged(position: row.position, .streamIndex)
            }
            return true
        }
        return next
    }
}
