import Curl
import Synchronization
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct OutcomeTests {
    let client = HTTPClient()

    @Test func `a port where nobody listens is never sent to`() async {
        #expect(await client.send(HTTPRequest(url: LoopbackServer.deadURL)).neverSentKind == .unreachable)
    }

    @Test func `a name that does not resolve is never sent to`() async {
        // No label is so long, so that no resolver is asked.
        let host = String(repeating: "a", count: 64) + ".invalid"
        #expect(await client.send(HTTPRequest(url: "http://\(host)")).neverSentKind == .unresolvedHost)
    }

    @Test func `a peer that resets during the TLS handshake got nothing`() async throws {
        let outcome = try await LoopbackServer.runResetting { server in
            await client.send(HTTPRequest(method: "POST", url: "https://\(server.authority)", connection: .fresh))
        }
        #expect(outcome.neverSentKind != nil)
    }

    @Test func `a peer that resets at the first byte may have executed the request`() async throws {
        let outcome = try await LoopbackServer.runResetting { server in
            await client.send(HTTPRequest(method: "POST", url: server.url, connection: .fresh))
        }
        #expect(outcome.unansweredKind == .connectionLost)
    }

    @Test(arguments: [Reply.closes, .resets])
    func `a connection that ends after the request was read leaves the outcome unknown`(reply: Reply) async throws {
        try await LoopbackServer.run { _ in
            reply
        } whileRunning: { server in
            let outcome = await client.send(HTTPRequest(method: "POST", url: server.url, connection: .fresh))
            #expect(outcome.unansweredKind == .connectionLost)
            #expect(server.journal.requests.count == 1)
        }
    }

    @Test func `a reply cut in its body leaves the outcome unknown`() async throws {
        let outcome = try await LoopbackServer.run { _ in
            Reply(202, body: "{\"droplet\":{}}").cut(by: 3)
        } whileRunning: {
            await client.send(HTTPRequest(method: "POST", url: $0.url, connection: .fresh))
        }
        #expect(outcome.unansweredKind == .connectionLost)
    }

    @Test func `a server that never answers times out`() async throws {
        let outcome = try await LoopbackServer.run { _ in
            .hangs
        } whileRunning: { server in
            await client.send(HTTPRequest(method: "POST", url: server.url, timeout: .seconds(2)))
        }
        #expect(outcome.unansweredKind == .timedOut)
    }

    @Test func `bytes that are not HTTP are a malformed response`() async throws {
        let outcome = try await LoopbackServer.run { _ in
            Reply(bytes: Array("hello\n".utf8), then: .close)
        } whileRunning: {
            await client.send(HTTPRequest(url: $0.url))
        }
        #expect(outcome.unansweredKind == .malformedResponse)
    }

    @Test(arguments: [
        Reply(200, body: String(repeating: "x", count: 5000)),
        Reply(200, headers: [("X-Long", String(repeating: "x", count: 5000))]),
        Reply(bytes: Array("HTTP/1.1 200 OK\r\n\r\n".utf8) + [UInt8](repeating: 120, count: 5000), then: .hang),
    ])
    func `a response larger than the limit is given up`(reply: Reply) async throws {
        let outcome = try await LoopbackServer.run { _ in
            reply
        } whileRunning: { server in
            await client.send(HTTPRequest(url: server.url, responseByteCountMaximum: 4096))
        }
        #expect(outcome.unansweredKind == .responseTooLarge)
    }

    @Test(arguments: [
        HTTPRequest(url: "file:///etc/hostname"),
        HTTPRequest(url: "http://127.0.0.1:1/a b"),
        HTTPRequest(method: "GET /\r\nX", url: "http://127.0.0.1:1"),
        HTTPRequest(url: "http://127.0.0.1:1", headers: [HTTPHeader(name: "A", value: "b\r\nC: d")]),
        HTTPRequest(url: "http://127.0.0.1:1", headers: [HTTPHeader(name: "A: b", value: "")]),
        HTTPRequest(url: "http://127.0.0.1:1", trust: .authorities(file: "/etc/hostname")),
    ])
    func `a request that cannot be written is never sent`(request: HTTPRequest) async {
        #expect(await client.send(request).neverSentKind == .invalidRequest)
    }
}
