import ClientTestSupport
import Curl
import TestSupport
import Testing

@testable import RegistryAPI

@Suite(.timeLimit(.minutes(1))) struct PursuitTests {
    private static let refused = HTTPOutcome.neverSent(HTTPFailure(kind: .unreachable, message: "refused"))
    private static let lost = HTTPOutcome.unanswered(HTTPFailure(kind: .connectionLost, message: "lost"))

    @Test func `a change whose reply is lost, and whose server is then gone, may have been carried out`() async throws {
        let (error, clock) = try await losing { try await $0.protect("agent-1") }
        #expect(error?.description.hasPrefix("cannot reach ") == true, "\(String(describing: error))")
        #expect(error?.isDoubtful == true)
        #expect(clock.now.elapsed > .seconds(29))
    }

    @Test func `a read whose server goes away is in no doubt`() async throws {
        let (error, clock) = try await losing { try await $0.pods() }
        #expect(error?.description.hasPrefix("cannot reach ") == true)
        #expect(error?.isDoubtful == false)
        #expect(clock.now.elapsed > .seconds(29))
    }

    @Test func `an address where nobody ever was is given up within seconds`() async throws {
        let clock = SteppingClock()
        let client = RegistryClient(server: LoopbackServer.deadURL, key: .none, http: HTTPClient(), clock: clock)
        let error = await #expect(throws: RegistryClientError.self) { try await client.protect("agent-1") }
        #expect(error?.isDoubtful == false)
        #expect(clock.now.elapsed > .seconds(4) && clock.now.elapsed <= .seconds(5))
    }

    @Test func `what the registry itself says ends the doubt`() async throws {
        let problem = #"{"type":"/problems/conflict","title":"t","status":409,"detail":"so"}"#
        let error = try await answering([.closes, .json(409, problem)])
        #expect(error == .conflict("so"))
    }

    @Test(arguments: [401, 500, 503])
    func `who is not told what became of the change is told of the doubt`(status: Int) async throws {
        let error = try await answering([.closes, Reply(status)])
        #expect(error?.isDoubtful == true, "\(String(describing: error))")
    }

    @Test(arguments: [(502, true), (504, true), (503, false)])
    func `a proxy that got no reply leaves a doubt, and a server that is busy none`(
        status: Int,
        isDoubtful: Bool
    ) async throws {
        #expect(try await answering([Reply(status)])?.isDoubtful == isDoubtful)
    }

    @Test func `a server that starts again is waited for, and one that was there for the whole time`() throws {
        var pursuit = Pursuit(RetryPolicy(timeout: .seconds(60)), isChange: true)
        let error = RegistryClientError.unreachable("refused")
        pursuit.note(Self.refused)
        let soon = pursuit.pause(after: error, at: .seconds(4))
        #expect(soon != nil)
        let late = pursuit.pause(after: error, at: .seconds(5))
        #expect(late == nil)
        pursuit.note(Self.lost)
        pursuit.note(Self.refused)
        let pause = pursuit.pause(after: error, at: .seconds(59))
        let last = try #require(pause)
        #expect(last <= .milliseconds(500))
        let over = pursuit.pause(after: error, at: .seconds(60))
        #expect(over == nil)
    }

    /// Sends a change to a server that gives these replies, the last for ever.
    private func answering(_ replies: [Reply]) async throws -> RegistryClientError? {
        try await LoopbackServer.run(Replies(replies).next) { server in
            let client = RegistryClient(server: server.url, key: .none, http: HTTPClient(), clock: SteppingClock())
            return await #expect(throws: RegistryClientError.self) { try await client.protect("agent-1") }
        }
    }

    /// Sends a call to a server that takes it, closes the connection, and is not there when it is sent again.
    private func losing(
        _ call: (RegistryClient) async throws -> Any
    ) async throws -> (RegistryClientError?, SteppingClock) {
        try await LoopbackServer.run { _ in
            .closes
        } whileRunning: { server in
            let clock = SteppingClock(whileSleeping: { try? await server.stop() })
            let client = RegistryClient(server: server.url, key: .none, http: HTTPClient(), clock: clock)
            let error = await #expect(throws: RegistryClientError.self) { _ = try await call(client) }
            return (error, clock)
        }
    }
}

extension RegistryClientError {
    fileprivate var isDoubtful: Bool { description.hasSuffix(Self.doubt) }
}
