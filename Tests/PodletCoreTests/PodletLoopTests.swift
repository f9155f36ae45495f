import Chance
import ClientTestSupport
import Curl
import PodletCore
import RegistryAPI
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct PodletLoopTests {
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
                == ["pl_12_token", key.text, key.text, key.text].map { "Bearer \($0)" }
        )
        let enrolment = try WireFormat.decode(EnrolRequest.self, from: requests[0].body)
        #expect(enrolment == EnrolRequest(secretHash: MachineSecret.hash(of: key.secret), dropletID: 4_294_967_297))
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
            return Reply(kept.map { MachineSecret.hash(of: $0.key.secret) == hash } == true ? 410 : 500)
        } whileRunning: { server in
            await #expect(throws: PodletFailure.self) { try await loop(server).run() }
            return server.journal.requests.count == 1
        }
        #expect(isKept)
    }

    @Test func `state that came with an image is not this machine's`() async throws {
        let old = MachineKey(id: 3, secret: "old")
        try store.save(PodletState(key: old, isEnrolled: true))
        let requests = try await requests(to: [Self.enrolled, Self.superseded])
        #expect(requests.map(\.target).first == "/v1/enrol")
        #expect(try store.load()?.key.id == 12)
    }

    @Test func `a key that is refused is tried again, but rarely`() async throws {
        _ = try await requests(to: [Self.enrolled, Reply(401), Reply(403), Reply(409), Self.superseded])
        #expect(clock.sleeps.suffix(3).allSatisfy { (.seconds(30) ... .seconds(60)).contains($0) })
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

    private func requests(
        to replies: [Reply],
        endingWith failure: PodletFailure = .superseded("over")
    ) async throws -> [ReceivedRequest] {
        try await LoopbackServer.run(Replies(replies).next) { server in
            await #expect(throws: failure) { try await loop(server).run() }
            return server.journal.requests
        }
    }

    private func loop(_ server: LoopbackServer) -> PodletLoop {
        PodletLoop(
            configuration: PodletConfiguration(
                server: server.url,
                apiKey: MachineKey(id: 12, secret: "token"),
                podID: "agent-1"
            ),
            store: store,
            client: RegistryClient(server: server.url, key: .none, http: HTTPClient(), policy: .once),
            clock: clock,
            generator: SeededGenerator(seed: 7),
            dropletID: { 4_294_967_297 }
        )
    }
}
