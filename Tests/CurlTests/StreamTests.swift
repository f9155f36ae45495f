import Curl
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct StreamTests {
    let client = HTTPClient()

    static func events(_ text: String, then ending: Reply.Ending) -> Reply {
        Reply(bytes: Array("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n\(text)".utf8), then: ending)
    }

    @Test func `chunks are read while the connection stays open`() async throws {
        try await LoopbackServer.run { _ in
            Self.events("data: 1\n\n", then: .hang)
        } whileRunning: { server in
            let stream = try await client.stream(HTTPRequest(url: server.url))
            #expect(stream.status == 200)
            #expect(stream.headers["content-type"] == "text/event-stream")
            var chunks = stream.chunks.makeAsyncIterator()
            #expect(try await chunks.next() == Array("data: 1\n\n".utf8))
        }
    }

    @Test func `a stream nobody reads any more is ended`() async throws {
        try await LoopbackServer.run { _ in
            Self.events("data: 1\n\n", then: .hang)
        } whileRunning: { server in
            do {
                let stream = try await client.stream(HTTPRequest(url: server.url))
                for try await _ in stream.chunks { break }
            }
            await server.journal.waitForDisconnects(1)
            #expect(server.journal.requests.count == 1)
        }
    }

    @Test func `a reader that falls far behind loses the stream, not the memory`() async throws {
        let flood = Self.events(String(repeating: "x", count: 16 << 20), then: .hang)
        try await LoopbackServer.run { _ in
            flood
        } whileRunning: { server in
            let stream = try await client.stream(HTTPRequest(url: server.url))
            await server.journal.waitForDisconnects(1)
            await #expect(throws: HTTPFailure.self) { for try await _ in stream.chunks {} }
        }
    }

    @Test func `a stream whose server falls silent throws`() async throws {
        try await LoopbackServer.run { _ in
            Self.events("data: 1\n\n", then: .hang)
        } whileRunning: { server in
            let stream = try await client.stream(HTTPRequest(url: server.url, timeout: .seconds(1)))
            await #expect(throws: HTTPFailure.self) { for try await _ in stream.chunks {} }
        }
    }

    @Test func `a stream ends when the server ends it`() async throws {
        try await LoopbackServer.run { _ in
            Self.events("data: 1\n\n", then: .close)
        } whileRunning: { server in
            let stream = try await client.stream(HTTPRequest(url: server.url))
            let bytes = try await stream.chunks.reduce(into: []) { $0 += $1 }
            #expect(bytes == Array("data: 1\n\n".utf8))
        }
    }

    @Test func `a stream whose connection is reset throws`() async throws {
        try await LoopbackServer.run { request in
            Reply(bytes: Array("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\ndata".utf8), then: .reset)
        } whileRunning: { server in
            await #expect(throws: HTTPFailure.self) {
                for try await _ in try await client.stream(HTTPRequest(url: server.url)).chunks {}
            }
        }
    }

    @Test func `a stream that is never opened throws`() async throws {
        let url = try await LoopbackServer.run { _ in
            Reply(200)
        } whileRunning: {
            $0.url
        }

        await #expect(throws: HTTPFailure.self) { try await client.stream(HTTPRequest(url: url)) }
    }
}
