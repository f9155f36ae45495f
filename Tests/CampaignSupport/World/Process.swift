internal import Curl
internal import DigitalOcean
internal import EventLog
internal import Pods
internal import Reconciler
internal import Registry

/// The registry and its reconciler between a start and a crash, all real but for the network, the clock and the loop.
struct Process {
    /// Who waits for an answer of the world.
    enum Waiting {
        case request(CheckedContinuation<HTTPOutcome, Never>)
        case write(CheckedContinuation<Answer<EventID>, Never>)
        case probe(CheckedContinuation<ProbeFinding, Never>)
    }

    let number: Int
    let startedAt: Int64
    let registry: Registry
    let ledger: VirtualLedger
    let mailbox = Mailbox()
    let hands: Hands
    var machine: ReconcilerMachine

    /// Is given the same inputs and must say the same.
    var twin: ReconcilerMachine
    var waiting: [Int: Waiting] = [:]

    /// The newest event the machine was told of, and when there first was a newer one.
    var seenEvent: EventID?
    var changedAt: Int64?

    init(
        number: Int,
        directory: String,
        clock: VirtualClock,
        briefing: VirtualBriefing,
        policy: Policy
    ) throws {
        let startedAt = clock.now
        self.number = number
        self.startedAt = startedAt
        let time = LogClock(wall: { clock.wall }, boot: { clock.now })
        registry = try Registry.open(.small(directory: directory, clock: time))
        ledger = VirtualLedger(registry.reader, mailbox)
        hands = Hands(
            ledger: ledger,
            cloud: try DigitalOceanClient(
                baseURL: "http://127.0.0.1",
                token: { Process.token },
                http: VirtualNetwork(mailbox),
                timeout: .milliseconds(Delays.patience)
            ),
            briefing: briefing,
            policy: policy,
            clock: { Reading(wall: time.now, boot: clock.now - startedAt) },
            probe: VirtualProbe(mailbox)
        )
        machine = ReconcilerMachine(policy: policy, registry: registry.reader.registryID)
        twin = machine
    }

    /// Hunted for in the log like every other secret.
    static let token = "dop_v1_campaign_token_8c1f"

    /// When the machine wakes by itself, or for a change of the fleet.
    var wakeTime: Int64 {
        min(startedAt + machine.nextWake, changedAt.map { $0 + 100 } ?? .max)
    }

    /// Resumes all that wait in vain, so that their tasks come to an end.
    mutating func abandon() {
        mailbox.close()
        for waiting in waiting.values {
            switch waiting {
            case .request(let continuation):
                continuation.resume(returning: .unanswered(HTTPFailure(kind: .closed, message: "crashed")))
            case .write(let continuation):
                continuation.resume(returning: .failure(Trouble(.transient, "crashed")))
            case .probe(let continuation):
                continuation.resume(returning: .inconclusive("crashed"))
            }
        }
        waiting = [:]
    }
}
