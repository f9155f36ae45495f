import EventLog
import LMDB
import StoreTestSupport
import Testing

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

    @Test func `a damaged last entry keeps the log from opening`() async throws {
        try await makeLog().close()
        try changeTailRow(6) { $0[20] ^= 1 }
        #expect(throws: EventLogError.damaged(position: 6, .checksum)) { try TallyLog.temporary() }
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

    private func expectDamage(at position: Position, _ damage: Damage) async throws {
        let reader = try LogReader.open(directory: TemporaryDirectory.path)
        #expect(throws: EventLogError.damaged(position: position, damage)) { try reader.verify() }
    }
}
