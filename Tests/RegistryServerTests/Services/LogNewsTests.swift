import EventLog
import Registry
import TestSupport
import Testing

@testable import RegistryServer

@Suite struct LogNewsTests {
    private let failure = RegistryReadError.log(.system(call: "fstat", path: "data.mdb", code: 5))

    @Test func `a log that cannot be looked at is news once, and ends nothing that was told before`() {
        var news = LogNews()
        let damage = LogWarning.damaged(.unreadableViews)
        #expect(news.take([damage]).begun == [damage])
        let first = news.take(failure)
        #expect(first.begun == [.unknown(failure)])
        #expect(first.ended == [])
        let second = news.take(failure)
        #expect(second.begun == [] && second.ended == [])
        let third = news.take([damage])
        #expect(third.begun == [])
        #expect(third.ended == [.unknown(failure)])
    }

    @Test func `only a closed log is no longer looked at`() async throws {
        try await withTemporaryDirectory { directory in
            let registry = try Registry.open(EventLogConfiguration(directory: directory, mapSize: 64 << 20))
            await registry.close()
            #expect(throws: RegistryReadError.log(.closed)) {
                var news = LogNews()
                _ = try news.look(at: registry)
            }
        }
    }
}
