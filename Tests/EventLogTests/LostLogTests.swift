import EventLog
import Foundation
import LMDB
import LogTestSupport
import StoreTestSupport
import Testing

@Suite(.temporaryDirectory) struct LostLogTests {
    private var place: String { "\(TemporaryDirectory.path)/log.mdb" }

    @Test(arguments: [0, 1, 4_096, 8_191])
    func `a file that is too short for a log is neither read nor made one`(byteCount: Int) throws {
        try Data(count: byteCount).write(to: URL(filePath: place))
        let refusal = EventLogError.cutShort(path: place, byteCount: byteCount)
        #expect(throws: refusal) { try TallyLog.temporary() }
        #expect(throws: refusal) { try LogReader.open(directory: TemporaryDirectory.path) }
        #expect(try Data(contentsOf: URL(filePath: place)) == Data(count: byteCount))
    }

    @Test func `a directory in the place of a log is named as what it is`() throws {
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
        #expect(throws: EventLogError.notAFile(path: place)) { try TallyLog.temporary() }
        #expect(throws: EventLogError.notAFile(path: place)) {
            try LogReader.open(directory: TemporaryDirectory.path)
        }
        #expect(throws: EventLogError.notAFile(path: place)) {
            try LogReader.auditFile(directory: TemporaryDirectory.path)
        }
    }

    @Test func `a link to a disk that is not there begins no log`() throws {
        try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: "/nowhere/log.mdb")
        #expect(throws: EventLogError.notAFile(path: place)) { try TallyLog.temporary() }
    }

    @Test func `a file that is named for a data directory is none`() throws {
        let file = "\(TemporaryDirectory.path)/file"
        try Data().write(to: URL(filePath: file))
        #expect(throws: EventLogError.notADirectory(path: file)) { try LogReader.open(directory: file) }
        #expect(throws: EventLogError.notADirectory(path: file)) { try LogReader.auditFile(directory: file) }
    }

    @Test func `where a log was taken away none is begun`() async throws {
        await (try TallyLog.temporary()).close()
        try FileManager.default.removeItem(atPath: place)
        let refusal = #expect(throws: EventLogError.self) { try TallyLog.temporary() }
        #expect(refusal == .lost(directory: TemporaryDirectory.path, companion: "log.mdb-lock"))
        #expect(refusal?.description.contains("restore a backup") == true)
        #expect(!FileManager.default.fileExists(atPath: place))
    }

    @Test func `a file of another program stays as it is, and becomes no log`() throws {
        try withRawLog { transaction throws(LMDBError) in
            try transaction.put([1].span, forKey: [2].span, in: transaction.openTable("others"))
        }
        try expectNoLog()
    }

    @Test func `a file into which nothing was loaded becomes no log`() throws {
        try withRawLog { transaction throws(LMDBError) in _ = try transaction.openTable("others") }
        try expectNoLog()
    }

    @Test func `a log without metadata does not begin anew`() async throws {
        let log = try TallyLog.temporary()
        _ = try await log.execute(.begin([1]))
        await log.close()
        try withRawLog { transaction throws(LMDBError) in try transaction.clear(transaction.openTable("meta")) }
        try expectNoLog()
    }

    /// Neither a writer nor a reader takes the file for a log, and it stays as it is.
    private func expectNoLog() throws {
        let bytes = try Data(contentsOf: URL(filePath: place))
        let refusal = #expect(throws: EventLogError.notALog(path: place)) { try TallyLog.temporary() }
        #expect(refusal?.description.contains("restore a backup") == true)
        #expect(throws: EventLogError.notALog(path: place)) { try LogReader.open(directory: TemporaryDirectory.path) }
        #expect(try Data(contentsOf: URL(filePath: place)) == bytes)
    }

    @Test func `what is only made beside a log tells of one that was lost`() async throws {
        var configuration = EventLogConfiguration(directory: TemporaryDirectory.path, companions: ["admin.key"])
        try Data().write(to: URL(filePath: "\(TemporaryDirectory.path)/admin.key"))
        #expect(throws: EventLogError.lost(directory: TemporaryDirectory.path, companion: "admin.key")) {
            try TallyLog.open(configuration)
        }
        configuration.companions = ["server.json"]
        await (try TallyLog.open(configuration)).close()
    }

    @Test func `a map for which there are no addresses is told of by its size`() throws {
        let configuration = EventLogConfiguration(directory: TemporaryDirectory.path, mapSize: 1 << 50)
        let refusal = #expect(throws: EventLogError.mapTooLarge(asked: 1 << 50)) { try TallyLog.open(configuration) }
        #expect(refusal?.description.contains("1024 TiB; start with a smaller --map-size") == true)
    }
}
