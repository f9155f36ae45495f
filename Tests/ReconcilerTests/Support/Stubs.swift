import APIKeys
import Pods
import PodsTestSupport
import Reconciler

/// Takes what is written and cannot be read.
struct DamagedLedger: Ledger {
    static let damage = Trouble(.transient, "event 7 is damaged")

    var registryID: String { "r1" }

    func fleet() throws(Trouble) -> Fleet { throw Self.damage }

    func lastEvent() throws(Trouble) -> EventID { throw Self.damage }

    func record(_ command: DropletCommand) async throws(Trouble) -> EventID { 1 }

    func record(_ command: RegistryCommand) async throws(Trouble) {}

    func record(_ command: PodCommand) async throws(Trouble) {}
}

struct NoBriefing: Briefing {
    func isBriefed(_ pod: Pod) -> Bool { false }

    func makeSecret() -> APIKeySecret { .random() }

    func userData(for pod: Pod, keyID: EventID, secret: APIKeySecret) throws(Trouble) -> String { "" }

    func sshKeyNames(for pod: Pod) -> [String]? { nil }
}

struct NoProbe: PortProbe {
    func probe(_ target: ProbeTarget) async -> ProbeFinding { .inconclusive("no route") }
}
