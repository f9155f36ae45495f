internal import LMDB

/// Follows a log from its first entry, and finds the first that does not belong where it stands.
struct LogAudit {
    private var time: Int64 = .min
    private var versions: [Position: UInt32] = [:]
    private(set) var commands = CommandAudit()
    private(set) var beatCount = 0
    private(set) var eventCount = 0

    var streamCount: Int { versions.count }

    /// Takes the entry after the last one taken; its checksum and position are known to be right.
    mutating func take(
        _ header: EntryHeader,
        _ bytes: Span<UInt8>,
        in transaction: borrowing ReadTransaction,
        _ tables: Tables
    ) throws(EventLogError) {
        guard header.time >= time else { throw .damaged(position: header.position, .time) }
        time = header.time
        switch header.body {
        case .beat: beatCount += 1
        case .event(let event):
            let recorded = try Recorded(readable: header, bytes)
            try take(event.version, of: header, in: transaction, tables)
            try takeCommand(of: recorded, in: transaction, tables)
        }
    }

    /// Says whether a row of `streams` names an event that was taken.
    func knows(version: UInt32, of stream: Position) -> Bool {
        version > 0 && version <= versions[stream, default: 0]
    }

    private mutating func take(
        _ version: UInt32,
        of header: EntryHeader,
        in transaction: borrowing ReadTransaction,
        _ tables: Tables
    ) throws(EventLogError) {
        let before = versions[header.stream, default: 0]
        let mayBegin = header.stream == header.position || header.stream == .origin
        guard version == before + 1, mayBegin || version > 1 else {
            throw .damaged(position: header.position, .version)
        }
        guard try tables.position(of: header.stream, version, in: transaction) == header.position else {
            throw .damaged(position: header.position, .streamIndex)
        }
        versions[header.stream] = version
        eventCount += 1
    }

    private mutating func takeCommand(
        of recorded: Recorded,
        in transaction: borrowing ReadTransaction,
        _ tables: Tables
    ) throws(EventLogError) {
        guard case .event(let event) = recorded.entry.body, let id = event.commandID else { return }
        try commands.take(commandKey(event.actor, id), at: recorded.position, in: transaction, tables)
    }
}

extension Tables {
    /// Where `streams` says that a version of a stream stands.
    fileprivate func position(
        of stream: Position,
        _ version: UInt32,
        in transaction: borrowing ReadTransaction
    ) throws(EventLogError) -> Position? {
        do throws(LMDBError) {
            let key = streamKey(stream, version)
            guard let value = try transaction.value(forKey: key.span, in: streams), value.count == 8 else { return nil }
            return value.position(at: 0)
        } catch {
            throw EventLogError(error)
        }
    }
}
