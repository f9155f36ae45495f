import EventLog
import Foundation
import StoreTestSupport
import Testing

@Suite(.temporaryDirectory) struct PlaceTests {
    @Test func `a log is at home where it settled, and nowhere before`() async throws {
        let log = try TallyLog.temporary()
        #expect(try log.home() == .nowhere)
        try await log.settleHere()
        #expect(try log.home() == .here)
        await log.close()
        let again = try TallyLog.temporary()
        #expect(try again.home() == .here)
    }

    @Test func `a copy is away from home until it settles, and the original never is`() async throws {
        let log = try TallyLog.temporary()
        _ = try await log.execute(.begin([1]))
        try await log.settleHere()
        await log.close()
        let copy = try await opened(copyAt: "copy")
        #expect(try copy.home() == .elsewhere)
        try await copy.settleHere()
        #expect(try copy.home() == .here)
        await copy.close()
        let original = try TallyLog.temporary()
        #expect(try original.home() == .here)
    }

    @Test func `a log whose directory is renamed stays at home`() async throws {
        let copy = try await opened(copyAt: "before")
        try await copy.settleHere()
        await copy.close()
        try FileManager.default.moveItem(atPath: Self.path("before"), toPath: Self.path("after"))
        let renamed = try TallyLog.open(EventLogConfiguration(directory: Self.path("after"), mapSize: 64 << 20))
        #expect(try renamed.home() == .here)
    }

    /// A log in a directory of its own, with a copy of the file of the test's log, which is closed.
    private func opened(copyAt name: String) async throws -> TallyLog {
        await (try TallyLog.temporary()).close()
        try FileManager.default.createDirectory(atPath: Self.path(name), withIntermediateDirectories: true)
        let source = TemporaryDirectory.path + "/log.mdb"
        try FileManager.default.copyItem(atPath: source, toPath: Self.path(name) + "/log.mdb")
        return try TallyLog.open(EventLogConfiguration(directory: Self.path(name), mapSize: 64 << 20))
    }

    private static func path(_ name: String) -> String { "\(TemporaryDirectory.path)/\(name)" }
}
