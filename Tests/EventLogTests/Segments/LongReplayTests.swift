import Chance
import LMDB
import StoreTestSupport
import Testing

@testable import EventLog

/// Logs so long that one thread reads on while another folds.
@Suite(.temporaryDirectory) struct LongReplayTests {
    @Test(arguments: 1...2 as ClosedRange<UInt64>)
    func `a replay of many batches tells what a look at every entry finds`(seed: UInt64) async throws {
        let log = try await longLog(seed: seed)
        let head = try log.reader.head()
        let expected = try RunFold(scanning: log.reader, through: head)
        #expect(try RunFold(replaying: log.reader, through: head) == expected)
    }

    @Test func `a batch ends where the next begins, and the last at the head`() async throws {
        let log = try await longLog(seed: 3)
        var ends: [Position] = []
        let seen = try log.reader.replay(after: 100) { batch throws(EventLogError) in ends.append(batch.last) }
        #expect(ends.dropLast() == [69_632, 135_168])
        #expect(try [seen, log.reader.head()] == [ends.last, ends.last])
    }

    @Test func `who folds may give up in the middle`() async throws {
        let log = try await longLog(seed: 4)
        var count = 0
        #expect(throws: EventLogError.closed) {
            try log.reader.replay(after: .origin) { _ throws(EventLogError) in
                count += 1
                if count == 2 { throw .closed }
            }
        }
        #expect(count == 2)
    }

    @Test func `what stands before damage is told, and then the damage`() async throws {
        let log = try await longLog(seed: 5)
        await log.close()
        let damaged = SegmentForm.first(of: 150_000)
        try withRawLog { transaction throws(LMDBError) in
            let segments = try transaction.openTable("segments")
            var segment = try transaction.value(forKey: damaged.bytes.span, in: segments)?.copied ?? []
            segment[100] ^= 1
            try transaction.put(segment.span, forKey: damaged.bytes.span, in: segments)
        }
        var seen = Position.origin
        #expect(throws: EventLogError.damaged(position: damaged, .checksum)) {
            try LogReader.open(directory: TemporaryDirectory.path).replay(after: .origin) {
                batch throws(EventLogError) in
                seen = batch.last
            }
        }
        #expect(seen == 131_072)
    }

    /// Beats of a few machines for more than three batches, and now and then an event; all but the end is sealed.
    private func longLog(seed: UInt64) async throws -> TallyLog {
        var generator = SeededGenerator(seed: seed)
        let log = try TallyLog.open(.sealing())
        let streams = [1, 2, 3] as [Position]
        for _ in streams { _ = try await log.execute(.begin([1])) }
        var head = Position.origin
        while head < 200_000 {
            guard let stream = streams.randomElement(using: &generator) else { break }
            let count = Int.random(in: 1...3_000, using: &generator)
            head = try await log.execute(count < 500 ? .add([7], to: stream) : .beats(count, of: stream)).head
        }
        try await log.untilSealed(through: Position(rawValue: SegmentForm.first(of: head).rawValue - 1))
        return log
    }
}
