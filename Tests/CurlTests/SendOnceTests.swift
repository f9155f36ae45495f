import Curl
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct SendOnceTests {
    let client = HTTPClient()

    /// Answers the first request on each connection, then drops the second one after reading it.
    static let answersThenCloses: @Sendable (ReceivedRequest) -> Reply = { request in
        request.target == "/warm" ? Reply(200) : .closes
    }

    @Test(arguments: [ConnectionUse.fresh, .shared])
    func `a POST arrives once although the connection closes without a reply`(use: ConnectionUse) async throws {
        try await LoopbackServer.run(Self.answersThenCloses) { server in
            _ = await client.send(HTTPRequest(url: server.url + "/warm"))
            let outcome = await client.send(HTTPRequest(method: "POST", url: server.url + "/create", connection: use))
            #expect(outcome.unansweredKind == .connectionLost)
            #expect(server.journal.requests.map(\.target) == ["/warm", "/create"])
            #expect(server.journal.requests.map(\.connection) == (use == .fresh ? [1, 2] : [1, 1]))
        }
    }

    @Test func `a GET is repeated by libcurl on another connection`() async throws {
        try await LoopbackServer.run(Self.answersThenCloses) { server in
            _ = await client.send(HTTPRequest(url: server.url + "/warm"))
            let outcome = await client.send(HTTPRequest(url: server.url + "/read"))
            #expect(outcome.unansweredKind == .connectionLost)
            #expect(server.journal.requests.map(\.target) == ["/warm", "/read", "/read"])
        }
    }

    @Test func `a fresh connection is neither an old one nor kept`() async throws {
        try await LoopbackServer.run { _ in
            Reply(200)
        } whileRunning: { server in
            for use in [ConnectionUse.shared, .fresh, .fresh, .shared] {
                _ = await client.send(HTTPRequest(url: server.url, connection: use))
            }
            #expect(server.journal.requests.map(\.connection) == [1, 2, 3, 1])
        }
    }
}
