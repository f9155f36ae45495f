import EventLog
import Foundation
import StoreTestSupport
import Testing

@Suite(.temporaryDirectory) struct BeginningTests {
    @Test func `what a crash left of a log that had not begun is removed`() async throws {
        try leaveUnfinishedLog()
        let log = try TallyLog.temporary()
        _ = try await log.execute(.begin([1]))
        await log.close()
        let names = try FileManager.default.contentsOfDirectory(atPath: TemporaryDirectory.path)
        #expect(names.sorted() == ["lock", "log.mdb", "log.mdb-lock"])
        let again = try TallyLog.temporary()
        #expect(try again.reader.head() == 1)
        await again.close()
    }

    @Test func `there is no log where one has not begun`() throws {
        try leaveUnfinishedLog()
        #expect(throws: EventLogError.missing(directory: TemporaryDirectory.path)) {
            try LogReader.open(directory: TemporaryDirectory.path)
        }
    }

    @Test func `opening a log leaves every byte of it as it was`() async throws {
        let log = try TallyLog.temporary()
        _ = try await log.execute(.begin([1], [2]))
        await log.close()
        let before = try bytes()
        await (try TallyLog.temporary()).close()
        #expect(try bytes() == before)
    }

    private func leaveUnfinishedLog() throws {
        for name in ["log.mdb-unfinished", "log.mdb-unfinished-lock"] {
            try Data("half of a".utf8).write(to: URL(filePath: "\(TemporaryDirectory.path)/\(name)"))
        }
    }

    private func bytes() throws -> Data {
        try Data(contentsOf: URL(filePath: "\(TemporaryDirectory.path)/log.mdb"))
    }
}
