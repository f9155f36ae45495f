import APIKeys
import Chance
import ClientTestSupport
import Curl
import PodletCore
import RegistryAPI
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct PodletLoopTests {
    static let token = APIKeyText(id: 12, secret: .random())
    static let enrolled = Reply.json(200, #"{"key_id":"12","pod_id":"agent-1"}"#)
    static let beaten = Reply.json(200, #"{"position":40}"#)
    static let superseded = Reply.json(
        410,
        #"{"type":"/problems/superseded","title":"t","status":410,"detail":"over"}"#
    )

    let clock = SteppingClock()
    let store = MemoryStateStore()

    @Test func `a machine enrols with its token and beats with a key of its own`() async throws {
        let requests = try await requests(to: [Self.enrolled, Self.beaten, Self.beaten, Self.superseded])
        let key = try #require(try store.load()?.key)
        let targets = ["/v1/enrol"] + Array(repeating: "/v1/pods/agent-1/heartbeat", count: 3)
        #expect(requests.map(\.target) == targets)
        #expect(
            requests.map { $0.headers["authorization"] }
                == [Self.token.text, key.text, key.text, key.text].map { "Bearer \($0)" }
        )
        let enrolment = try WireFormat.decode(EnrolRequest.self, from: requests[0].body)
        #expect(enrolment == EnrolRequest(secretHash: key.secret.hexadecimalHash, dropletID: 4_294_967_297))
        #expect(clock.sleeps.dropFirst() == [.seconds(10), .seconds(10)])
        #expect((.zero ..< .seconds(10)).contains(try #require(clock.sleeps.first)))
    }

    @Test func `a lost reply to the enrolment is asked for again with the same hash`() async throws {
        let requests = try await requests(to: [.closes, Reply(502), Self.enrolled, Self.superseded])
        #expect(requests.map(\.target).prefix(3) == ["/v1/enrol", "/v1/enrol", "/v1/enrol"])
        #expect(Set(requests.prefix(3).map(\.bodyText)).count == 1)
        #expect(try store.load()?.isEnrolled == true)
    }

    @Test func `a restart before the reply goes on with the same secret`() async throws {
        let taken = Reply.json(409, #"{"type":"/problems/conflict","title":"t","status":409,"detail":"taken"}"#)
        let first = try await requests(to: [taken], endingWith: .keyTaken("taken"))
        let second = try await requests(to: [Self.enrolled, Self.superseded])
        #expect(first.map(\.bodyText) == second.prefix(1).map(\.bodyText))
    }

    @Test func `a restart after the enrolment only beats`() async throws {
        _ = try await requests(to: [Self.enrolled, Self.superseded])
        let requests = try await requests(to: [Self.superseded])
        #expect(requests.map(\.target) == ["/v1/pods/agent-1/heartbeat"])
    }

    @Test func `the secret is kept before the token is spent`() async throws {
        let store = store
        let isKept = try await LoopbackServer.run { request in
            let hash = try? WireFormat.decode(EnrolRequest.self, from: request.body).secretHash
            let kept = try? store.load()
            return kept.map { $0.key.secret.hexadecimalHash == hash } == true ? Self.superseded : Reply(500)
        } whileRunning: { server in
            await #expect(throws: PodletFailure.self) { try await loop(server).run() }
            return server.journal.requests.count == 1
        }
        #expect(isKept)
    }

    @Test func `state that came with an image is not this machine's`() async throws {
        let old = APIKeyText(id: 3, secret: .random())
        try store.save(PodletState(key: old, isEnrolled: true))
        let requests = try await requests(to: [Self.enrolled, Self.superseded])
        #expect(requests.map(\.target).first == "/v1/enrol")
        #expect(try store.load()?.key.id == 12)
    }

    @Test func `a key that is refused is tried again, but rarely`() async throws {
        _ = try await requests(to: [Self.enrolled, Reply(401), Reply(403), Reply(409), Self.superseded])
        #expect(clock.sleeps.suffix(3).allSatisfy { (.seconds(30) ... .seconds(60)).contains($0) })
    }

    @Test func `what only something else than a registry answers ends no machine`() async throws {
        let foreign = Reply.json(410, #"{"type":"about:blank","title":"Gone","status":410}"#)
        let replies = [Self.enrolled, Reply(410, body: "<html>"), foreign, Reply(404), Self.beaten, Self.superseded]
        let requests = try await requests(to: replies)
        #expect(requests.count == replies.count)
        #expect(clock.sleeps.allSatisfy { $0 <= .seconds(60) })
    }

    @Test func `a busy registry is left alone for as long as it asks`() async throws {
        _ = try await requests(to: [Self.enrolled, Reply(503, headers: [("Retry-After", "45")]), Self.superseded])
        #expect(clock.sleeps.last == .seconds(45))
    }

    @Test func `failures in a row never keep a machine silent for more than a minute`() async throws {
        let failures = Array(repeating: Reply(500), count: 30)
        _ = try await requests(to: [Self.enrolled] + failures + [Self.superseded])
        #expect(clock.sleeps.count == 31)
        #expect(clock.sleeps.allSatisfy { $0 <= .seconds(60) })
        #expect(clock.sleeps.contains { $0 > .seconds(30) })
    }

    @Test func `what a beat's answer orders is run, and a later beat's turn tells of it`() async throws {
        let order = #"{"id":"pwn","name":"n","image":"i","ports":[],"definition":7}"#
        let ordered = Reply.json(200, #"{"position":40,"challenges":[\#(order)]}"#)
        let unchanged = Reply.json(200, #"{"position":41,"changed":true}"#)
        let hook = ScriptedHook()
        let told = try await LoopbackServer.run { request in
            switch (request.target, hook.steps.isEmpty) {
            case ("/v1/enrol", _): Self.enrolled
            case ("/v1/pods/agent-1/heartbeat", _): ordered
            case ("/v1/pods/agent-1/attributes/self.challenge.pwn", false): Self.superseded
            default: unchanged
            }
        } whileRunning: { server in
            let keeper = ChallengeKeeper(hook: hook, store: MemoryChallengeStore())
            let (reports, reporter) = AsyncStream.makeStream(of: PodletReport.self)
            let loop = loop(server, keeper) { reporter.yield($0) }
            let running = Task { try? await loop.run() }
            for await case .untold in reports { break }
            running.cancel()
            return server.journal.requests.last { $0.method == "PUT" }
        }
        #expect(hook.steps.map(\.verb) == [.start])
        #expect(told?.bodyText == #"{"value":"running"}"#)
    }

    private func requests(
        to replies: [Reply],
        endingWith failure: PodletFailure = .superseded("over")
    ) async throws -> [ReceivedRequest] {
        try await LoopbackServer.run(Replies(replies).next) { server in
            await #expect(throws: failure) { try await loop(server).run() }
            return server.journal.requests
        }
    }

    private func loop(
        _ server: LoopbackServer,
        _ challenges: ChallengeKeeper? = nil,
        report: @escaping @Sendable (PodletReport) -> Void = { _ in }
    ) -> PodletLoop {
        PodletLoop(
            configuration: PodletConfiguration(
                server: server.url,
                apiKey: Self.token,
                podID: "agent-1"
            ),
            store: store,
            client: RegistryClient(server: server.url, key: .none, http: HTTPClient(), policy: .once),
            clock: clock,
            generator: SeededGenerator(seed: 7),
            challenges: challenges,
            dropletID: { 4_294_967_297 },
            report: report
        )
    }
}
