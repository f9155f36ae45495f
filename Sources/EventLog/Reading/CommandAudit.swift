internal import LMDB

/// Compares the index of commands with the events that name their commands.
struct CommandAudit {
    /// The first positions of the commands that were met.
    private var firsts: Set<Position> = []

    /// Takes an event that names its command: the row of the command must name the event, too.
    mutating func take(
        _ key: [UInt8],
        at position: Position,
        in transaction: borrowing ReadTransaction,
        _ tables: Tables
    ) throws(EventLogError) {
        let row = try tables.command(key, in: transaction)
        guard let row, row.names(position) else { throw .damaged(position: position, .command) }
        firsts.insert(row.first)
    }

    /// Checks some rows and returns the key to go on with, or `nil` after the last one.
    ///
    /// A command that added entries is known from them, unless the first is a beat, which names no command.
    func verifyRows(
        from start: [UInt8],
        through head: Position,
        in transaction: borrowing ReadTransaction,
        _ tables: Tables
    ) throws(EventLogError) -> [UInt8]? {
        var left = LogReader.entriesPerSnapshot
        var next: [UInt8]?
        try transaction.walk(tables.commands, from: start.span) { stored throws(EventLogError) in
            guard left > 0 else {
                next = stored.key.copy(of: 0..<stored.key.count)
                return false
            }
            left -= 1
            guard let row = CommandRow(stored.value, key: stored.key) else {
                throw .damagedRow(table: "commands", .checksum)
            }
            guard row.count == 0 || row.first > .origin else { throw .damagedRow(table: "commands", .form) }
            guard row.count > 0, row.first <= head, !firsts.contains(row.first) else { return true }
            guard case .beat = try tables.entry(at: row.first, in: transaction).entry.body else {
                throw .damaged(position: row.first, .command)
            }
            return true
        }
        return next
    }
}

extension Tables {
    /// What became of a command; throws when its row is damaged.
    fileprivate func command(
        _ key: [UInt8],
        in transaction: borrowing ReadTransaction
    ) throws(EventLogError) -> CommandRow? {
        do throws(LMDBError) {
            guard let value = try transaction.value(forKey: key.span, in: commands) else { return nil }
            if let row = CommandRow(value, key: key.span) { return row }
        } catch {
            throw EventLogError(error)
        }
        throw .damagedRow(table: "commands", .checksum)
    }
}
