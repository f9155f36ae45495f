import APIKeys
import Curl
import Dispatch
import RegistryAPI
import RegistryServer
import Testing

@Suite(.timeLimit(.minutes(1))) struct PastFoldTests {
    @Test func `as many folds run as may, beside all else, and one more is refused at once`() async throws {
        let folds = PastFolds(maximum: 2)
        let gate = DispatchSemaphore(value: 0)
        let (starts, started) = AsyncStream<Void>.makeStream()
        let held: @Sendable () throws -> Int = {
            started.yield()
            gate.wait()
            return 7
        }
        async let first = folds.run(held)
        async let second = folds.run(held)
        for await _ in starts.prefix(2) {}
        await #expect(throws: PastFoldsBusy.self) { try await folds.run { 1 } }
        gate.signal()
        gate.signal()
        #expect(try await [first, second] == [7, 7])
        #expect(try await folds.run { 1 } == 1)
    }

    @Test func `a fold that fails makes room for the next`() async throws {
        let folds = PastFolds(maximum: 1)
        for _ in 0..<3 {
            await #expect(throws: CancellationError.self) { try await folds.run { throw CancellationError() } }
        }
    }

    @Test(arguments: [
        "/v1/pods?as_of=1", "/v1/pods/a?as_of=1", "/v1/pods/a/explain?as_of=1", "/v1/challenges?as_of=1",
        "/v1/challenges/a?as_of=1", "/v1/keys?as_of=1", "/v1/keys/1?as_of=1", "/v1/diff?from=1",
    ])
    func `who asks about the past when enough others do is told to come again`(path: String) async throws {
        var configuration = RegistryServerConfiguration()
        configuration.pastFoldMaximum = 0
        try await TestServer.run(configuration) { server in
            let refused = try await server.ask("GET", path, key: server.keys.admin.text)
            #expect(refused.status == 503)
            #expect(refused.problem?.type == "/problems/overloaded")
            #expect(refused.headers["retry-after"] == "1")
            #expect(try await server.ask("GET", "/v1/pods").status == 200)
        }
    }
}
