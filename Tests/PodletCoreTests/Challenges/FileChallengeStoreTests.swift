import ClientTestSupport
import FoundationEssentials
import PodletCore
import RegistryAPI
import TestSupport
import Testing

@Suite struct FileChallengeStoreTests {
    @Test func `what was begun comes back`() async throws {
        try await withTemporaryDirectory { directory in
            let path = "\(directory)/challenges.state"
            #expect(try FileChallengeStore(path: path).load() == [])
            try FileChallengeStore(path: path).save([.sample("a"), .sample("b")])
            #expect(try FileChallengeStore(path: path).load() == [.sample("a"), .sample("b")])
        }
    }

    @Test func `a damaged file is told, and keeps no machine from working`() async throws {
        try await withTemporaryDirectory { directory in
            let path = "\(directory)/challenges.state"
            try Data("{".utf8).write(to: URL(filePath: path))
            let store = FileChallengeStore(path: path)
            #expect(throws: PodletFailure.self) { try store.load() }
            let (reports, reporter) = AsyncStream.makeStream(of: PodletReport.self)
            _ = ChallengeKeeper(hook: ScriptedHook(), store: store, report: { reporter.yield($0) })
            reporter.finish()
            let told = await reports.reduce(into: []) { $0.append($1) }
            #expect(told.count == 1)
            guard case .forgot = try #require(told.first) else { throw PodletFailure.state("\(told)") }
        }
    }
}
