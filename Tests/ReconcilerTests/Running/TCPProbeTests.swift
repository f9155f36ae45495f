import NIOCore
import NIOPosix
import Reconciler
import Testing

@Suite struct TCPProbeTests {
    private static func listen(isAccepting: Bool) async throws -> any Channel {
        try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.backlog, value: 1)
            .serverChannelOption(.autoRead, value: isAccepting)
            .bind(host: "127.0.0.1", port: 0)
            .get()
    }

    private static func probe(_ ports: [Int], at ip: String = "127.0.0.1") async -> ProbeFinding {
        await TCPProbe(patience: .milliseconds(300)).probe(ProbeTarget(dropletID: 1, ip: ip, ports: ports))
    }

    @Test func `an open port answers`() async throws {
        let server = try await Self.listen(isAccepting: true)
        let port = try #require(server.localAddress?.port)
        #expect(await Self.probe([port]) == .answered(port: port))
        try await server.close()
    }

    @Test func `a refusal is an answer, too`() async throws {
        let server = try await Self.listen(isAccepting: true)
        let port = try #require(server.localAddress?.port)
        try await server.close()
        #expect(await Self.probe([port]) == .answered(port: port))
    }

    @Test func `a port that swallows requests does not answer, and one that does is enough`() async throws {
        let swallowing = try await Self.listen(isAccepting: false)
        let port = try #require(swallowing.localAddress?.port)
        var waiting: [ProbeFinding] = []
        for _ in 0..<4 { waiting.append(await Self.probe([port])) }
        #expect(waiting.last == .unanswered)

        let open = try await Self.listen(isAccepting: true)
        let openPort = try #require(open.localAddress?.port)
        #expect(await Self.probe([port, openPort]) == .answered(port: openPort))
        try await open.close()
        try await swallowing.close()
    }

    @Test func `what cannot be asked proves nothing`() async {
        guard case .inconclusive = await Self.probe([22], at: "not an address") else {
            Issue.record("it is no finding")
            return
        }
    }
}
