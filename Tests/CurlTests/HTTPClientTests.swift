import Curl
import Synchronization
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct HTTPClientTests {
    let client = HTTPClient()

    @Test func `a response comes back with status, headers and body`() async throws {
        let outcome = try await LoopbackServer.run { _ in
            Reply(203, headers: [("X-Colour", " blue ")], body: "sea")
        } whileRunning: { server in
            await client.send(HTTPRequest(url: server.url))
        }
        let response = try #require(outcome.response)
        #expect(response.status == 203)
        #expect(response.headers["x-cOLOUR"] == "blue")
        #expect(response.body == Array("sea".utf8))
    }

    @Test func `a request is on the wire as it was written`() async throws {
        try await LoopbackServer.run { _ in
            Reply(200)
        } whileRunning: { server in
            _ = await client.send(
                HTTPRequest(
                    method: "POST",
                    url: server.url + "/v2/droplets?a=b",
                    headers: [HTTPHeader(name: "Content-Type", value: "application/json")],
                    body: Array("{}".utf8),
                    connection: .fresh
                )
            )
            let expected = [
                "POST /v2/droplets?a=b HTTP/1.1", "Host: \(server.authority)", "User-Agent: podledger", "Accept: */*",
                "Content-Type: application/json", "Content-Length: 2", "", "{}",
            ]
            #expect(server.journal.requests.map(\.text) == [expected.joined(separator: "\r\n")])
        }
    }

    @Test(arguments: ["DELETE", "PATCH", "PUT"])
    func `any method takes a body`(method: String) async throws {
        try await LoopbackServer.run { _ in
            Reply(204)
        } whileRunning: { server in
            let body = Array("{\"resources\":[]}".utf8)
            _ = await client.send(HTTPRequest(method: method, url: server.url, body: body))
            let request = try #require(server.journal.requests.first)
            #expect(request.method == method)
            #expect(request.body == body)
        }
    }

    @Test func `a body of a megabyte goes and comes back whole`() async throws {
        let body = (0..<1_200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let outcome = try await LoopbackServer.run { request in
            Reply(bytes: Array("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".utf8) + request.body, then: .close)
        } whileRunning: { server in
            await client.send(HTTPRequest(method: "POST", url: server.url, body: body, connection: .fresh))
        }
        #expect(outcome.response?.body == body)
    }

    @Test func `two hundred requests at once are all answered`() async throws {
        let statuses = try await LoopbackServer.run {
            Reply(200, body: $0.target)
        } whileRunning: { server in
            await withTaskGroup(of: String?.self) { group in
                for number in 0..<200 {
                    group.addTask {
                        await client.send(HTTPRequest(url: "\(server.url)/\(number)")).bodyText
                    }
                }
                return await group.reduce(into: Set<String>()) { if let text = $1 { $0.insert(text) } }
            }
        }
        #expect(statuses == Set((0..<200).map { "/\($0)" }))
    }

    @Test func `a redirect is an answer and is not followed`() async throws {
        try await LoopbackServer.run { _ in
            Reply(302, headers: [("Location", "/elsewhere")])
        } whileRunning: { server in
            let outcome = await client.send(HTTPRequest(url: server.url))
            #expect(outcome.response?.status == 302)
            #expect(server.journal.requests.count == 1)
        }
    }

    @Test func `a closed client sends nothing`() async throws {
        try await LoopbackServer.run { _ in
            Reply(200)
        } whileRunning: { server in
            await client.close()
            await client.close()
            let outcome = await client.send(HTTPRequest(url: server.url))
            #expect(outcome.neverSentKind == .closed)
            #expect(server.journal.connectionCount == 0)
        }
    }
}
