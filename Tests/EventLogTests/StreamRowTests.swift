import EventLog
import LMDB
import StoreTestSupport
import Testing

/// The rows of `streams` have no checksum: what they lead to tells whether they are sound.
@Suite(.temporaryDirectory) struct StreamRowTests {
    private let first = Position(1).bytes + [0, 0, 0, 1]

    @Test func `a row that leads to another stream's event is not believed`() async throws {
        try await expectDamage(.damaged(position: 3, .streamIndex)) { rows in rows.put(Position(3).bytes, first) }
    }

    @Test func `a row that leads to another version is not believed`() async throws {
        try await expectDamage(.damaged(position: 2, .streamIndex)) { rows in rows.put(Position(2).bytes, first) }
    }

    @Test(arguments: [0, 99, .max] as [UInt64])
    func `a row that leads to no entry is not believed`(position: UInt64) async throws {
        let place = Position(rawValue: position)
        try await expectDamage(.damaged(position: place, .missing)) { rows in rows.put(place.bytes, first) }
    }

    @Test(arguments: [0, 7, 9])
    func `a row of another length is not believed`(byteCount: Int) async throws {
        try await expectDamage(.damagedRow(table: "streams", .form)) { rows in
            rows.put(Array(repeating: 0, count: byteCount), first)
        }
    }

    @Test func `a key of another length is not believed`() async throws {
        try await expectDamage(.damagedRow(table: "streams", .form)) { rows in
            rows.put(Position(1).bytes, Array(first.dropLast(3)) + [1])
        }
    }

    @Test func `a row that is gone leaves no gap in what is read`() async throws {
        try await expectDamage(.damagedRow(table: "streams", .missing)) { rows in rows.changes = [(first, nil)] }
    }

    private struct Rows {
        var changes: [(key: [UInt8], value: [UInt8]?)] = []

        mutating func put(_ value: [UInt8], _ key: [UInt8]) {
            changes.append((key, value))
        }
    }

    /// Makes a log with events of one stream at 1 and 2, and of another at 3, and changes rows of `streams`.
    private func expectDamage(_ damage: EventLogError, _ change: (inout Rows) -> Void) async throws {
        let log = try TallyLog.temporary()
        _ = try await log.execute(.begin([1], [2]))
        _ = try await log.execute(.begin([3]))
        await log.close()
        var rows = Rows()
        change(&rows)
        try withRawLog { transaction throws(LMDBError) in
            let streams = try transaction.openTable("streams")
            for row in rows.changes {
                if let value = row.value {
                    try transaction.put(value.span, forKey: row.key.span, in: streams)
                } else {
                    try transaction.delete(row.key.span, in: streams)
                }
            }
        }
        let reader = try LogReader.open(directory: TemporaryDirectory.path)
        #expect(throws: damage) { try reader.events(of: 1, after: 0, limit: 9) }
    }
}
