import APIKeys
import Curl
import DigitalOcean
import Logging
import Pods
import PodsTestSupport
import Reconciler
import Testing

/// The loop around the machine.
@Suite struct RunningTests {
    @Test(.timeLimit(.minutes(1)))
    func `a log that can be read no more ends the reconciler, which would hear of nothing any more`() async throws {
        let reconciler = Reconciler(
            ledger: DamagedLedger(),
            cloud: try DigitalOceanClient(baseURL: "http://127.0.0.1", token: { "token" }, http: DeadLine()),
            briefing: NoBriefing(),
            probe: NoProbe(),
            policy: Policy(),
            version: "test",
            clock: { Reading(wall: 0, boot: 0) },
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )

        await #expect(throws: DamagedLedger.damage) { try await reconciler.run() }
    }
}

private struct DeadLine: HTTPSending {
    func send(_ request: HTTPRequest) async -> HTTPOutcome {
        .unanswered(HTTPFailure(kind: .unreachable, message: "the line is dead"))
    }
}
