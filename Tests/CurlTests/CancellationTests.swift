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

    @Test func `cancelling closes the connection`() async throws {
        try await LoopbackServer.run { _ in
            .hangs
        } whileRunning: { server in
            let task = Task { await client.send(HTTPRequest(url: server.url)) }
            await server.journal.waitForRequests(1)
            task.cancel()
            await server.journal.waitForDisconnects(1)
            #expect(await task.value.unansweredKind == .cancelled)
        }
    }

    @Test func `of many requests half cancelled, each ends once and the others are answered`() async throws {
        try await LoopbackServer.run {
            $0.target == "/hang" ? .hangs : Reply(200)
        } whileRunning: { server in
            let hanging = (0..<100).map { _ in Task { await client.send(HTTPRequest(url: server.url + "/hang")) } }
            let answered = (0..<100).map { _ in Task { await client.send(HTTPRequest(url: server.url + "/")) } }
            for task in hanging { task.cancel() }
            for task in answered { #expect(await task.value.response?.status == 200) }
            for task in hanging {
                let outcome = await task.value
                #expect(outcome.unansweredKind == .cancelled || outcome.neverSentKind == .cancelled)
            }
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
