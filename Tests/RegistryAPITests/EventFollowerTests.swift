import ClientTestSupport
import Curl
import TestSupport
import Testing

@testable import RegistryAPI

@Suite(.timeLimit(.minutes(1))) struct EventFollowerTests {
    private struct Enough: Error {}

    @Test func `a broken stream is taken up where it broke, and nothing comes twice`() async throws {
        let answers = Replies([
            Self.stream([5, 6]), Reply(502), .closes, Self.stream([6, 7, 8]),
        ])
        try await LoopbackServer.run(answers.next) { server in
            var positions: [UInt64] = []
            await #expect(throws: Enough.self) {
                try await client(server).follow(EventQuery(after: 4, kind: "pod.tagged")) { event in
                    positions.append(event.position)
                    if event.position == 8 { throw Enough() }
                }
            }
            #expect(positions == [5, 6, 7, 8])
            #expect(server.journal.requests.map { $0.headers["last-event-id"] } == ["4", "6", "6", "6"])
            #expect(server.journal.requests.first?.target == "/v1/events/stream?after=4&kind=pod.tagged")
        }
    }

    @Test func `a stream that is not allowed is not asked for again`() async throws {
        try await LoopbackServer.run { _ in
            Reply(403, then: .close)
        } whileRunning: { server in
            let error = RegistryClientError.forbidden("the server answered with status 403")
            await #expect(throws: error) { try await client(server).follow(EventQuery()) { _ in } }
            #expect(server.journal.requests.count == 1)
        }
    }

    @Test func `a server that never answers is given up`() async throws {
        try await LoopbackServer.run { _ in
            .closes
        } whileRunning: { server in
            await #expect(throws: RegistryClientError.self) {
                try await client(server).follow(EventQuery()) { _ in }
            }
            #expect(server.journal.requests.count > 3)
        }
    }

    @Test func `whoever follows says of which log, and does not go on with another`() async throws {
        let answers = Replies([
            Self.stream([5, 6], log: "podledger/a"), Self.stream([7], log: "podledger/a"),
            Self.stream([8], log: "podledger/a/8"),
        ])
        try await LoopbackServer.run(answers.next) { server in
            var positions: [UInt64] = []
            let error = await #expect(throws: RegistryClientError.self) {
                try await client(server).follow(EventQuery(after: 4)) { positions.append($0.position) }
            }
            guard case .invalid(let text)? = error else { throw Enough() }
            #expect(text.contains("was restored, and is 'podledger/a/8' now"))
            #expect(positions == [5, 6, 7])
            let named = server.journal.requests.map { $0.headers["podledger-log"] }
            #expect(named == [nil, "podledger/a", "podledger/a"])
        }
    }

    private func client(_ server: LoopbackServer) -> RegistryClient {
        RegistryClient(server: server.url, key: .none, http: HTTPClient(), clock: SteppingClock())
    }

    private static func stream(_ positions: [Int], log: String? = nil) -> Reply {
        let messages = positions.map { position in
            let event = """
                {"position":\(position),"stream":1,"kind":"pod.tagged","time":"2026-03-01T09:30:00.250Z","actor":"a","data":{}}
                """
            return "id: \(position)\ndata: \(event)\n\n"
        }
        let header = log.map { "PodLedger-Log: \($0)\r\n" } ?? ""
        let head =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\(header)Connection: close\r\n\r\n: hello\n\n"
        return Reply(bytes: Array((head + messages.joined()).utf8), then: .close)
    }
}
