import Curl
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct CancellationTests {
    let client = HTTPClient()

    @Test func `cancelling after the request has left makes it unanswered`() async throws {
        try await LoopbackServer.run { _ in
            .hangs
        } whileRunning: { server in
            async let outcome = client.send(HTTPRequest(method: "POST", url: server.url))
            await server.journal.waitForRequests(1)
            let task = Task { await client.send(HTTPRequest(method: "POST", url: server.url)) }
            await server.journal.waitForRequests(2)
            task.cancel()
            #expect(await task.value.unansweredKind == .cancelled)
            await client.close()
            #expect(await outcome.unansweredKind == .closed)
        }
    }

    @Test func `a task that is cancelled already sends nothing`() async throws {
        try await LoopbackServer.run { _ in
            .hangs
        } whileRunning: { server in
            let task = Task {
                unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
                return await client.send(HTTPRequest(method: "POST", url: server.url))
            }
            #expect(await task.value.neverSentKind == .cancelled)
            #expect(server.journal.requests.isEmpty)
        }
    }
}
