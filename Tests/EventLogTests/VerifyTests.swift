import LMDB
import StoreTestSupport
import Testing

@testable import EventLog

@Suite(.temporaryDirectory) struct VerifyTests {
    @Test func `a sound log is counted`() async throws {
        let log = try await makeLog()
        let verification = try log.reader.verify()
        #expect(verification.head == 6)
        #expect(verification.beatCount == 2)
        #expect(verification.eventCount == 4)
        #expect(verification.streamCount == 2)
    }

    @Test(arguments: 0..<27)
    func `a flipped bit is found and named`(offset: Int) async throws {
        try await makeLog().close()
        try changeTailRow(4) { $0[offset] ^= 1 << UInt8(offset % 8) }
        try await expectDamage(at: 4, .checksum)
    }

    @Test func `a row that is gone is found and named`() async throws {
        try await makeLog().close()
        try withRawLog { transaction throws(LMDBError) in
            try transaction.delete(Position(rawValue: 3).bytes.span, in: transaction.openTable("tail"))
        }
        try await expectDamage(at: 3, .missing)
    }

    @Test func `a row that stands in another's place is found and named`() async throws {
        try await makeLog().close()
        try withRawLog { transaction throws(LMDBError) in
            let tail = try transaction.openTable("tail")
            let row = try transaction.value(forKey: Position(rawValue: 2).bytes.span, in: tail)?.copied ?? []
            try transaction.put(row.span, forKey: Position(rawValue: 3).bytes.span, in: tail)
        }
        try await expectDamage(at: 3, .checksum)
    }

    @Test func `an event that its stream does not name is found and named`() async throws {
        try await makeLog().close()
        try withRawLog { transaction throws(LMDBError) in
            let streams = try transaction.openTable("streams")
            try transaction.delete((Position(rawValue: 1).bytes + [0, 0, 0, 2]).span, in: streams)
        }
        try await expectDamage(at: 2, .streamIndex)
    }

    @Test func `a stream that names what is no event of it is found and named`() async throws {
        try await makeLog().close()
        try withRawLog { transaction throws(LMDBError) in
            let streams = try transaction.openTable("streams")
            let key = Position(rawValue: 1).bytes + [0, 0, 0, 9]
            try transaction.put(Position(rawValue: 5).bytes.span, forKey: key.span, in: streams)
        }
        try await expectDamage(at: 5, .streamIndex)
    }

    @Test func `a flipped bit of what is known of a command is found`() async throws {
        let log = try TallyLog.temporary()
        _ = try await log.execute(.begin([1], id: .test))
        await log.close()
        try changeRow(of: "commands") { $0[20] ^= 1 }
        let reader = try LogReader.open(directory: TemporaryDirectory.path)
        #expect(throws: EventLogError.damagedRow(table: "commands", .checksum)) { try reader.verify() }
    }

    @Test func `an event whose command is not known is found and named`() async throws {
        let log = try TallyLog.temporary()
        _ = try await log.execute(.begin([1], [2], id: .test))
        await log.close()
        try withRawLog { transaction throws(LMDBError) in
            try transaction.clear(transaction.openTable("commands"))
        }
        try await expectDamage(at: 1, .command)
    }

    @Test func `a command that names the events of another is found and named`() async throws {
        let log = try TallyLog.temporary()
        _ = try await log.execute(.begin([1], id: .test))
        _ = try await log.execute(.begin([2]))
        await log.close()
        try withRawLog { transaction throws(LMDBError) in
            let key = commandKey("ann", "other")
            let row = CommandRow(first: 2, count: 1, bodyHash: Array(repeating: 0, count: 32))
            try transaction.put(
                row.bytes(forKey: key).span,
                forKey: key.span,
                in: transaction.openTable("commands")
            )
        }
        try await expectDamage(at: 2, .command)
    }

    @Test func `a command that names an entry before the first is found`() async throws {
        try await makeLog().close()
        try withRawLog { transaction throws(LMDBError) in
            let key = commandKey("ann", "other")
            let row = CommandRow(first: 0, count: 1, bodyHash: Array(repeating: 0, count: 32))
            try transaction.put(row.bytes(forKey: key).span, forKey: key.span, in: transaction.openTable("commands"))
        }
        let reader = try LogReader.open(directory: TemporaryDirectory.path)
        #expect(throws: EventLogError.damagedRow(table: "commands", .form)) { try reader.verify() }
    }

    @Test func `commands that added nothing, or beats, are sound`() async throws {
        let log = try TallyLog.temporary()
        _ = try await log.execute(.begin([1]))
        for (count, id) in [(0, "none"), (2, "beats")] {
            let command = TallyCommand(actor: "pod", id: CommandID(text: id, body: [])) {
                (_, _) throws(Tally.Refusal) in
                Decision(drafts: Array(repeating: Draft(stream: 1, content: .beat(attempt: 1)), count: count))
            }
            _ = try await log.execute(command)
        }
        #expect(try log.reader.verify().head == 3)
    }

    @Test(arguments: ["format", "registry", "lmdb", "sum"])
    func `metadata with a row that is gone or has a flipped bit is not trusted`(key: String) async throws {
        try await makeLog().close()
        try changeMetadata(key) { $0?[0] ^= 4 }
        #expect(throws: EventLogError.self) { try LogReader.open(directory: TemporaryDirectory.path) }
        try changeMetadata(key) { $0?[0] ^= 4 }
        #expect(try LogReader.open(directory: TemporaryDirectory.path).head() == 6)
        try changeMetadata(key) { $0 = nil }
        #expect(throws: EventLogError.self) { try TallyLog.temporary() }
    }

    @Test func `a damaged last entry keeps the log from opening`() async throws {
        try await makeLog().close()
        try changeTailRow(6) { $0[20] ^= 1 }
        #expect(throws: EventLogError.damaged(position: 6, .checksum)) { try TallyLog.temporary() }
    }

    @Test(arguments: ["tail", "segments"])
    func `a last row that is none keeps the log from opening, and gives no position`(table: String) async throws {
        try await makeLog().close()
        try withRawLog { transaction throws(LMDBError) in
            let key = [UInt8](repeating: 0xff, count: 9)
            try transaction.put([1].span, forKey: key.span, in: transaction.openTable(table))
        }
        #expect(throws: EventLogError.store(.corrupted)) { try TallyLog.temporary() }
    }

    @Test(arguments: [Int64.min, -253_402_300_800_000, 253_402_300_800_000, .max])
    func `a time that clocks cannot count on from is found`(time: Int64) {
        let beat = Entry(time: time, stream: 1, body: .beat(attempt: 1)).canonicalBytes
        #expect(throws: EventLogError.damaged(position: 1, .farTime)) { try take(beat) }
    }

    @Test(arguments: [128, 129, 255])
    func `a command id is as long as the format says, or found`(byteCount: Int) throws {
        let id = String(repeating: "x", count: byteCount)
        let event = Entry.Event(kind: 7, version: 1, actor: "ann", cause: nil, commandID: id, payload: [])
        let entry = Entry(time: 0, stream: 1, body: .event(event)).canonicalBytes
        guard byteCount > 128 else { return try take(entry) }
        #expect(throws: EventLogError.damaged(position: 1, .form)) { try take(entry) }
    }

    private func take(_ entry: [UInt8]) throws(EventLogError) {
        var audit = LogAudit()
        try audit.take(try EntryHeader(readable: entry.span, at: 1), entry.span)
    }

    /// Two streams: events at 1, 2, 3 and 6, beats at 4 and 5.
    private func makeLog() async throws -> TallyLog {
        let log = try TallyLog.temporary()
        _ = try await log.execute(.begin([1], [2]))
        _ = try await log.execute(.begin([3]))
        _ = try await log.execute(.beats(2, of: 1))
        _ = try await log.execute(.add([4], to: 3))
        return log
    }

    private func changeTailRow(_ position: UInt64, _ change: (inout [UInt8]) -> Void) throws {
        try withRawLog { transaction throws(LMDBError) in
            let tail = try transaction.openTable("tail")
            let key = Position(rawValue: position).bytes
            var row = try transaction.value(forKey: key.span, in: tail)?.copied ?? []
            change(&row)
            try transaction.put(row.span, forKey: key.span, in: tail)
        }
    }

    /// Changes the first row of a table.
    private func changeRow(of name: String, _ change: (inout [UInt8]) -> Void) throws {
        try withRawLog { transaction throws(LMDBError) in
            let table = try transaction.openTable(name)
            var (key, value) = try transaction.firstRow(of: table)
            change(&value)
            try transaction.put(value.span, forKey: key.span, in: table)
        }
    }

    private func changeMetadata(_ name: String, _ change: (inout [UInt8]?) -> Void) throws {
        try withRawLog { transaction throws(LMDBError) in
            let meta = try transaction.openTable("meta")
            let key = Array(name.utf8)
            var value = try transaction.value(forKey: key.span, in: meta)?.copied
            change(&value)
            if let value {
                try transaction.put(value.span, forKey: key.span, in: meta)
            } else {
                try transaction.delete(key.span, in: meta)
            }
        }
    }

    private func expectDamage(at position: Position, _ damage: Damage) async throws {
        let reader = try LogReader.open(directory: TemporaryDirectory.path)
        #expect(throws: EventLogError.damaged(position: position, damage)) { try reader.verify() }
    }
}

extension WriteTransaction {
    fileprivate borrowing func firstRow(of table: Table) throws(LMDBError) -> (key: [UInt8], value: [UInt8]) {
        var cursor = try cursor(over: table)
        guard let row = try cursor.next() else { throw .corrupted }
        return (row.key.copied, row.value.copied)
    }
}

extension CommandID {
    fileprivate static var test: Self? { Self(text: "test", body: [1]) }
}
