internal import LMDB

/// Follows a log from its first entry, and finds the first that does not belong where it stands.
struct LogAudit {
    private var time: Int64 = .min
    private var versions: [Position: UInt32] = [:]
    private(set) var commands = CommandAudit()
    private(set) var beatCount = 0
    private(set) var eventCount = 0

    var streamCount: Int { versions.count }

    /// Takes the entry after the last one taken, whose checksum and position are known to be right, and looks for it in
    /// the indexes.
    mutating func take(
        _ header: EntryHeader,
        _ bytes: Span<UInt8>,
        in transaction: borrowing ReadTransaction,
        _ tables: Tables
    ) throws(EventLogError) {
        guard let event = try take(header, bytes) else { return }
        guard try tables.position(of: header.stream, event.version, in: transaction) == header.position else {
            throw .damaged(position: header.position, .streamIndex)
        }
        guard let id = event.commandID else { return }
        try commands.take(commandKey(event.actor, id), at: header.position, in: transaction, tables)
    }

    /// Takes the entry after the last one taken, and returns the event in it.
    @discardableResult
    mutating func take(_ header: EntryHeader, _ bytes: Span<UInt8>) throws(EventLogError) -> Entry.Event? {
        guard header.time >= time else { throw .damaged(position: header.position, .time) }
        guard Self.times.contains(header.time) else { throw .damaged(position: header.position, .farTime) }
        time = header.time
        guard case .event(let event) = try Recorded(readable: header, bytes).entry.body else {
            beatCount += 1
            return nil
        }
        guard event.hasActor, event.hasPossibleCommandID else { throw .damaged(position: header.position, .form) }
        try take(event.version, of: header)
        return event
    }

    /// As many milliseconds before and after 1970 as there are until the year 10000: clocks can add and subtract them.
    private static let times = -253_402_300_799_999...253_402_300_799_999 as ClosedRange<Int64>

    /// Says whether a row of `streams` names an event that was taken.
    func knows(version: UInt32, of stream: Position) -> Bool {
        version > 0 && version <= versions[stream, default: 0]
    }

    private mutating func take(_ version: UInt32, of header: EntryHeader) throws(EventLogError) {
        let before = versions[header.stream, default: 0]
        let mayBegin = header.stream == header.position || header.stream == .origin
        guard version == before + 1, mayBegin || version > 1 else {
            throw .damaged(position: header.position, .version)
        }
        versions[header.stream] = version
        eventCount += 1
    }
}

extension Entry.Event {
    /// Whether somebody did it whose name cannot run into what stands behind it in a key.
    fileprivate var hasActor: Bool {
        (1...64).contains(actor.utf8.count) && !actor.utf8.contains(0)
    }

    fileprivate var hasPossibleCommandID: Bool {
        commandID.map { (1...CommandID.byteCountMaximum).contains($0.utf8.count) } ?? true
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
