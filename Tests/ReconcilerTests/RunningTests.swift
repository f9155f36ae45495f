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

/// Takes what is written and cannot be read.
private struct DamagedLedger: Ledger {
    static let damage = Trouble(.transient, "event 7 is damaged")

    var registryID: String { "r1" }

    func fleet() throws(Trouble) -> Fleet { throw Self.damage }

    func lastEvent() throws(Trouble) -> EventID { throw Self.damage }

    func record(_ command: DropletCommand) async throws(Trouble) -> EventID { EventID(1) }

    func record(_ command: RegistryCommand) async throws(Trouble) {}

    func record(_ command: PodCommand) async throws(Trouble) {}
}

private struct DeadLine: HTTPSending {
    func send(_ request: HTTPRequest) async -> HTTPOutcome {
        .unanswered(HTTPFailure(kind: .unreachable, message: "the line is dead"))
    }
}

private struct NoBriefing: Briefing {
    func isBriefed(_ pod: Pod) -> Bool { false }

    func makeSecret() -> APIKeySecret { .random() }

    func userData(for pod: Pod, keyID: EventID, secret: APIKeySecret) throws(Trouble) -> String { "" }

    func sshKeyNames(for pod: Pod) -> [String]? { nil }
}

private struct NoProbe: PortProbe {
    func probe(_ target: ProbeTarget) async -> ProbeFinding { .inconclusive("no route") }
}
