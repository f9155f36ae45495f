import EventLog
import Foundation
import LMDB
import StoreTestSupport
import Testing

@Suite(.temporaryDirectory) struct ReaderTests {
    @Test func `reading goes on where it ended, a limit at a time`() async throws {
        let log = try await makeLog(beats: 9)
        #expect(try log.reader.read(after: 0, limit: 4).map(\.position) == [1, 2, 3, 4])
        #expect(try log.reader.read(after: 4, limit: 4).map(\.position) == [5, 6, 7, 8])
        #expect(try log.reader.read(after: 8, limit: 4).map(\.position) == [9, 10])
        #expect(try log.reader.read(after: 10, limit: 4).isEmpty)
        #expect(try log.reader.read(after: 3, limit: 0).isEmpty)
    }

    @Test(arguments: [4_094, 4_095, 4_096, 8_193])
    func `a scan crosses from one snapshot to the next without a gap`(beats: Int) async throws {
        let log = try await makeLog(beats: beats)
        var positions: [Position] = []
        let last = try log.reader.scan(after: 0) { header, _ throws(EventLogError) in
            positions.append(header.position)
        }
        #expect(positions.map(\.rawValue) == Array(1...UInt64(beats + 1)))
        #expect(last == positions.last)
    }

    @Test func `a scan ends where it is told to`() async throws {
        let log = try await makeLog(beats: 9)
        var positions: [Position] = []
        let last = try log.reader.scan(after: 2, through: 5) { header, _ throws(EventLogError) in
            positions.append(header.position)
        }
        #expect(positions == [3, 4, 5])
        #expect(last == 5)
    }

    @Test func `a scan shows the fields of an event in place`() async throws {
        let log = try TallyLog.temporary()
        _ = try await log.execute(.begin([7, 8], by: "zoë"))
        var found: [String] = []
        try log.reader.scan(after: 0) { header, bytes throws(EventLogError) in
            guard case .event(let event) = header.body else { return }
            found.append("\(bytes.text(in: event.actor) ?? "") \(bytes.copy(of: event.payload))")
        }
        #expect(found == ["zoë [7, 8]"])
    }

    @Test func `the events of a stream come after a version, without its beats and others' events`() async throws {
        let log = try await makeLog(beats: 2)
        _ = try await log.execute(.begin([1]))
        for payload in 2...5 { _ = try await log.execute(.add([UInt8(payload)], to: 1)) }
        let events = try log.reader.events(of: 1, after: 2, limit: 2)
        #expect(events.compactMap(\.entry.event?.version) == [3, 4])
        #expect(try log.reader.events(of: 2, after: 0, limit: 9).isEmpty)
    }

    @Test func `a snapshot shows the log and the views as of one moment`() async throws {
        let log = try await makeLog(beats: 0)
        try log.reader.withSnapshot { transaction, tables throws(LMDBError) in
            let head = try tables.head(in: transaction)
            guard let counts = tables["counts"] else { throw .corrupted }
            let count = try transaction.value(forKey: head.bytes.span, in: counts)?.copied
            #expect(head == 1)
            #expect(count == Position(rawValue: 1).bytes)
        }
    }

    @Test func `waiting for more returns at once when there is more`() async throws {
        let log = try await makeLog(beats: 3)
        #expect(try await log.reader.next(after: 2) == 4)
    }

    @Test func `waiting returns at once when a reopened log held more before`() async throws {
        await (try await makeLog(beats: 3)).close()
        let log = try TallyLog.temporary()
        #expect(try await log.reader.next(after: 2) == 4)
        await log.close()
    }

    @Test func `whoever waits is woken by the next commit`() async throws {
        let log = try await makeLog(beats: 0)
        async let woken = log.reader.next(after: 1)
        _ = try await log.execute(.beat(1))
        #expect(try await woken == 2)
    }

    @Test func `waiting can be cancelled`() async throws {
        let log = try await makeLog(beats: 0)
        let waiting = Task { try await log.reader.next(after: 1) }
        waiting.cancel()
        await #expect(throws: CancellationError.self) { try await waiting.value }
    }

    @Test func `closing ends the waiting`() async throws {
        let log = try await makeLog(beats: 0)
        let waiting = Task { try await log.reader.next(after: 1) }
        await log.close()
        await #expect(throws: EventLogError.closed) { try await waiting.value }
    }

    @Test func `another process reads while this one writes, and waits for more`() async throws {
        let log = try await makeLog(beats: 1)
        async let child = #expect(processExitsWith: .exitCode(3)) { [path = TemporaryDirectory.path as String] in
            let reader = try LogReader.open(directory: path, tableNames: Tally.tableNames)
            var head = try reader.head()
            while head < 50 { head = try await reader.next(after: head) }
            exit(try reader.verify().eventCount == 1 ? 3 : 4)
        }
        for _ in 0..<48 { _ = try await log.execute(.beat(1)) }
        _ = await child
        #expect(try log.reader.head() == 50)
    }

    private func makeLog(beats: Int) async throws -> TallyLog {
        let log = try TallyLog.temporary()
        _ = try await log.execute(.begin([]))
        for start in stride(from: 0, to: beats, by: 4_096) {
            _ = try await log.execute(.beats(min(4_096, beats - start), of: 1))
        }
        return log
    }
}
