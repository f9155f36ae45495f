import EventLog
import LMDB
import Synchronization

/// The views of the tests: each stream's newest beat, in memory until a segment ends, and its count of events.
struct Tally: LogState, Hashable, Sendable {
    enum Refusal: Error, Hashable {
        case unwelcome
    }

    static let tableNames = ["beats", "counts"]

    private let beats: Table
    private let counts: Table

    private(set) var newestBeats: [Position: Position] = [:]
    private(set) var eventCounts: [Position: UInt32] = [:]

    init(loading transaction: borrowing ReadTransaction, tables: Tables) throws(EventLogError) {
        guard let beats = tables["beats"], let counts = tables["counts"] else { throw .unreadableViews }
        (self.beats, self.counts) = (beats, counts)
        do throws(LMDBError) {
            eventCounts = try transaction.positions(in: counts).mapValues { UInt32($0.rawValue) }
            newestBeats = try transaction.positions(in: beats)
        } catch {
            throw EventLogError(error)
        }
        let settled = newestBeats.removeValue(forKey: .origin) ?? .origin
        var newest = newestBeats
        try tables.scan(transaction, after: settled) { header, _ throws(EventLogError) in
            if case .beat = header.body { newest[header.stream] = header.position }
        }
        newestBeats = newest
    }

    mutating func apply(_ recorded: Recorded, to transaction: inout WriteTransaction) throws(LMDBError) {
        let stream = recorded.entry.stream
        switch recorded.entry.body {
        case .beat:
            newestBeats[stream] = recorded.position
        case .event:
            let count = eventCounts[stream, default: 0] + 1
            eventCounts[stream] = count
            try transaction.put(Position(rawValue: UInt64(count)), of: stream, in: counts)
        }
    }

    mutating func settle(through position: Position, in transaction: inout WriteTransaction) throws(LMDBError) {
        for (stream, beat) in newestBeats { try transaction.put(beat, of: stream, in: beats) }
        try transaction.put(position, of: .origin, in: beats)
    }
}

extension ReadTransaction {
    fileprivate func positions(in table: Table) throws(LMDBError) -> [Position: Position] {
        var found: [Position: Position] = [:]
        var cursor = try cursor(over: table)
        while let row = try cursor.next() { found[Position(bytes: row.key)] = Position(bytes: row.value) }
        return found
    }
}

extension WriteTransaction {
    fileprivate mutating func put(_ value: Position, of stream: Position, in table: Table) throws(LMDBError) {
        try put(value.bytes.span, forKey: stream.bytes.span, in: table)
    }
}

extension Position {
    var bytes: [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: rawValue >> (56 - 8 * $0)) }
    }

    init(bytes: Span<UInt8>) {
        self.init(rawValue: bytes.indices.reduce(0) { $0 << 8 | UInt64(bytes[$1]) })
    }
}

extension Tally {
    /// The damage that a log has reported.
    final class Reports: Sendable {
        private let reports = Mutex<[EventLogError]>([])

        var all: [EventLogError] { reports.withLock(\.self) }

        func add(_ error: EventLogError) {
            reports.withLock { $0.append(error) }
        }
    }
}
