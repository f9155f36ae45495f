import ClientTestSupport
import Curl
import FoundationEssentials
import TestSupport
import Testing

@testable import RegistryAPI

@Suite(.timeLimit(.minutes(1))) struct RegistryClientTests {
    private static let receipt = #"{"position":9,"version":3,"changed":true}"#

    let clock = SteppingClock()

    @Test func `a change whose reply is lost is sent again under the same command id`() async throws {
        let answers = Replies([
            .closes, Reply(bytes: Array("HTTP/1.1 200 OK\r\n".utf8), then: .close), .json(200, Self.receipt),
        ])
        try await LoopbackServer.run(answers.next) { server in
            let receipt = try await client(server).tag("agent-1", "ctf", ifVersion: 2)
            #expect(receipt == ReceiptResource(position: 9, version: 3, isChanged: true))
            let requests = server.journal.requests
            #expect(requests.map(\.method) == ["PUT", "PUT", "PUT"])
            #expect(Set(requests.compactMap { $0.headers["idempotency-key"] }).count == 1)
            #expect(requests.allSatisfy { $0.headers["if-match"] == "\"2\"" })
        }
    }

    @Test func `two changes have two command ids`() async throws {
        try await LoopbackServer.run { _ in
            .json(200, Self.receipt)
        } whileRunning: { server in
            for _ in 0..<2 { _ = try await client(server).protect("agent-1") }
            #expect(Set(server.journal.requests.compactMap { $0.headers["idempotency-key"] }).count == 2)
        }
    }

    @Test func `a busy server is left alone for as long as it asks`() async throws {
        let answers = Replies([Reply(503, headers: [("Retry-After", "7")]), .json(200, #"{"position":1,"pods":[]}"#)])
        try await LoopbackServer.run(answers.next) { server in
            let list = try await client(server).pods()
            #expect(list.position == 1)
            #expect(clock.sleeps == [.seconds(7)])
        }
    }

    @Test func `waiting ends with the time that the caller has`() async throws {
        try await LoopbackServer.run { _ in
            Reply(503, headers: [("Retry-After", "31")])
        } whileRunning: { server in
            await #expect(throws: RegistryClientError.self) { try await client(server).pods() }
            #expect(clock.sleeps.isEmpty)
        }
    }

    @Test func `what was asked stands in the address`() async throws {
        try await LoopbackServer.run { _ in
            .json(200, #"{"position":1,"pods":[]}"#)
        } whileRunning: { server in
            let query = PodQuery(terms: ["tag:a", "lastbeat<-2m", "ü&="], includesRetired: true, asOf: "-15m")
            _ = try await client(server).pods(query)
            let target = "/v1/pods?q=tag%3Aa&q=lastbeat%3C-2m&q=%C3%BC%26%3D&all=true&as_of=-15m"
            #expect(server.journal.requests.map(\.target) == [target])
        }
    }

    @Test func `an id cannot leave its place in the path`() async throws {
        try await LoopbackServer.run { _ in
            .json(200, Self.receipt)
        } whileRunning: { server in
            _ = try await client(server).untag("../x?y", "a/b")
            #expect(server.journal.requests.map(\.target) == ["/v1/pods/..%2Fx%3Fy/tags/a%2Fb"])
        }
    }

    @Test func `the key is read anew for every request`() async throws {
        try await withTemporaryDirectory { directory in
            let file = URL(filePath: "\(directory)/key")
            try await LoopbackServer.run { _ in
                .json(200, Self.receipt)
            } whileRunning: { server in
                let client = client(server, key: .file("\(directory)/key"))
                for key in ["pl_1_a", "pl_2_b"] {
                    try Data("\(key)\n".utf8).write(to: file)
                    _ = try await client.release("agent-1")
                }
                let keys = server.journal.requests.map { $0.headers["authorization"] }
                #expect(keys == ["Bearer pl_1_a", "Bearer pl_2_b"])
            }
        }
    }

    @Test func `a key that cannot be read is asked for before anything is sent`() async throws {
        try await LoopbackServer.run { _ in
            .json(200, Self.receipt)
        } whileRunning: { server in
            let client = client(server, key: .file("/nowhere/key"))
            let error = await #expect(throws: RegistryClientError.self) { try await client.plan() }
            #expect(error?.isUnauthorized == true)
            #expect(server.journal.requests.isEmpty)
        }
    }

    @Test(arguments: [
        (ProblemKind.unknownPod, RegistryClientError.notFound("so")), (.invalidRequest, .invalid("so")),
        (.conflict, .conflict("so")), (.versionMismatch, .conflict("so")), (.refused, .refused("so")),
        (.unauthorized, .unauthorized("so")), (.forbidden, .forbidden("so")), (.tooLarge, .invalid("so")),
        (.commandReused, .conflict("so")), (.superseded, .superseded("so")), (.internal, .server("so")),
    ])
    func `a problem becomes the error that says what to do`(kind: ProblemKind, error: RegistryClientError) async throws
    {
        let body = String(decoding: try WireFormat.encode(Problem(kind, detail: "so")), as: UTF8.self)
        try await LoopbackServer.run { _ in
            .json(kind.status, body)
        } whileRunning: { server in
            await #expect(throws: error) { try await client(server).pod("agent-1") }
        }
    }

    @Test func `an error without a problem is judged by its status`() async throws {
        try await LoopbackServer.run { _ in
            Reply(401, body: "<html>")
        } whileRunning: { server in
            let error = await #expect(throws: RegistryClientError.self) { try await client(server).pod("agent-1") }
            #expect(error?.isUnauthorized == true)
        }
    }

    @Test(arguments: [404, 410], ["<html>", #"{"type":"about:blank","title":"t","status":404}"#])
    func `only a registry says that something is not there, or over`(status: Int, body: String) async throws {
        try await LoopbackServer.run { _ in
            Reply(status, body: body)
        } whileRunning: { server in
            let error = await #expect(throws: RegistryClientError.self) { try await client(server).pod("agent-1") }
            #expect(error?.isOfServer == true)
            #expect(error?.description.contains("is that a PodLedger server?") == true)
        }
    }

    @Test func `a newer registry's problem of an unknown kind is judged by its status`() async throws {
        try await LoopbackServer.run { _ in
            .json(404, #"{"type":"/problems/unknown-moon","title":"t","status":404}"#)
        } whileRunning: { server in
            await #expect(throws: RegistryClientError.notFound("t")) { try await client(server).pod("agent-1") }
        }
    }

    @Test func `what became of a change is doubtful when its answer cannot be read`() async throws {
        try await LoopbackServer.run { _ in
            Reply(200, body: "<html>")
        } whileRunning: { server in
            let advice = "is that a PodLedger server? check the address, and what is in between"
            let text = "the answer of \(server.url) cannot be read: it is not JSON; \(advice)"
            await #expect(throws: RegistryClientError.server(text)) { try await client(server).plan() }
            let doubtful = RegistryClientError.server("\(text); \(RegistryClientError.doubt)")
            await #expect(throws: doubtful) { try await client(server).protect("agent-1") }
        }
    }

    @Test func `a rebuild that breaks off is to be run again`() async throws {
        try await LoopbackServer.run { _ in
            .json(200, #"{"progress":{"#).cut(by: 1)
        } whileRunning: { server in
            let error = await #expect(throws: RegistryClientError.self) {
                try await client(server).rebuild { _ in }
            }
            #expect(error?.description.contains("run the rebuild again") == true)
        }
    }

    @Test func `an answer that is no JSON is the server's failure`() async throws {
        try await LoopbackServer.run { _ in
            Reply(200, body: "<html>")
        } whileRunning: { server in
            let error = await #expect(throws: RegistryClientError.self) { try await client(server).plan() }
            #expect(error?.isOfServer == true)
        }
    }

    @Test func `only an interrupted change that was on its way is doubtful`() {
        let cancelled = HTTPFailure(kind: .cancelled, message: "cancelled")
        #expect(conclusion(.unanswered(cancelled), isChange: true) == .cancelled(isDoubtful: true))
        #expect(conclusion(.unanswered(cancelled), isChange: false) == .cancelled(isDoubtful: false))
        #expect(conclusion(.neverSent(cancelled), isChange: true) == .cancelled(isDoubtful: false))
        #expect("\(RegistryClientError.cancelled(isDoubtful: true))" == "interrupted; \(RegistryClientError.doubt)")
        #expect("\(RegistryClientError.cancelled(isDoubtful: false))" == "interrupted")
    }

    private func conclusion(_ outcome: HTTPOutcome, isChange: Bool) -> RegistryClientError? {
        var pursuit = Pursuit(RetryPolicy(), isChange: isChange)
        pursuit.note(outcome)
        return Verdict(outcome, from: "here").failure.map(pursuit.conclusion)
    }

    private func client(_ server: LoopbackServer, key: KeySource = .none) -> RegistryClient {
        RegistryClient(server: server.url, key: key, http: HTTPClient(), clock: clock)
    }
}

extension RegistryClientError {
    fileprivate var isUnauthorized: Bool {
        if case .unauthorized = self { true } else { false }
    }

    fileprivate var isOfServer: Bool {
        if case .server = self { true } else { false }
    }
}

extension Verdict {
    fileprivate var failure: RegistryClientError? {
        if case .failed(let error) = self { error } else { nil }
    }
}
