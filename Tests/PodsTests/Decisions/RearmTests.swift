import Pods
import PodsTestSupport
import Testing

@Suite struct RearmTests {
    /// `bot` with a machine that has enrolled with key 4 and beats.
    private static func beating() throws -> (history: History, attempt: EventID) {
        var history = try History(agents: "bot")
        let attempt = try history.request("bot", tokenHash: [1, 2])
        try history.decide(.accept(attempt: attempt, dropletID: 101))
        try history.decide(.activate(attempt: attempt, ip: "203.0.113.7"))
        try history.enrol(attempt)
        history.beat(attempt, in: try history.pod("bot").row)
        return (history, attempt)
    }

    private static func rearm(_ hash: UInt8, _ history: History) -> PodCommand {
        .rearm("bot", tokenHash: [hash], expires: history.now + 60_000)
    }

    @Test func `the machine that serves gets a token of its own, and its old key is of no use`() throws {
        var (history, attempt) = try Self.beating()
        let (old, new) = (attempt.advanced(by: 1), history.point.next)
        let events = try history.decide(Self.rearm(5, history))

        let machine = KeyGrant.Machine(pod: try history.pod("bot").row, attempt: attempt)
        let expires = history.now + 60_000
        let grant = KeyGrant(role: .pod, secretHash: [5], label: "bot", machine: machine, expires: expires)
        #expect(events == [.keyIssued(grant), .keyRevoked(reason: "the machine was given key \(new)")])
        #expect(history.fleet.key(of: try history.attempt(attempt))?.id == new)
        #expect(history.fleet.keys[old]?.isRevoked == true)
        #expect(throws: Refusal.keyRevoked(old)) {
            try history.decide(.enrol(old, secretHash: [9], dropletID: nil))
        }
        #expect(try history.decide(Self.rearm(5, history)) == [])
    }

    @Test func `the pod is not ready until its machine has enrolled again`() throws {
        var (history, attempt) = try Self.beating()
        let key = history.point.next
        try history.decide(Self.rearm(5, history))

        #expect(!history.fleet.isReady(try history.pod("bot")))
        #expect(history.fleet.muteness(of: try history.attempt(attempt)) == .rearmed(key))
        #expect(history.fleet.standstill(of: try history.pod("bot")) == key)
        try history.decide(.enrol(key, secretHash: [6], dropletID: 101))
        #expect(history.fleet.isReady(try history.pod("bot")))
        #expect(history.fleet.muteness(of: try history.attempt(attempt)) == nil)
    }

    @Test func `a machine whose key is revoked is heard again with the one it is given`() throws {
        var (history, attempt) = try Self.beating()
        try history.decide(.revoke(attempt.advanced(by: 1), reason: "leaked"))
        let key = history.point.next

        #expect(try history.decide(Self.rearm(5, history)).count == 1)
        try history.decide(.enrol(key, secretHash: [6], dropletID: nil))
        #expect(history.fleet.muteness(of: try history.attempt(attempt)) == nil)
    }

    @Test func `the newest token counts, however often there was another`() throws {
        var (history, attempt) = try Self.beating()
        let first = history.point.next
        try history.decide(Self.rearm(5, history))
        let second = history.point.next
        try history.decide(Self.rearm(6, history))

        #expect(throws: Refusal.keyRevoked(first)) {
            try history.decide(.enrol(first, secretHash: [9], dropletID: nil))
        }
        #expect(history.fleet.key(of: try history.attempt(attempt))?.id == second)
    }

    @Test func `only a machine that serves, and had a key, is given another`() throws {
        var history = try History(agents: "bot", "old", "found")
        #expect(throws: Refusal.unknownPod("none")) {
            try history.decide(.rearm("none", tokenHash: [5], expires: .max))
        }
        #expect(throws: Refusal.unserved("bot")) { try history.decide(Self.rearm(5, history)) }
        try history.request("bot", tokenHash: [1])
        #expect(throws: Refusal.unserved("bot")) { try history.decide(Self.rearm(5, history)) }
        try history.retire("old")
        #expect(throws: Refusal.retired("old")) {
            try history.decide(.rearm("old", tokenHash: [5], expires: .max))
        }
        try history.serve("found", droplet: 7)
        #expect(throws: Refusal.unarmed("found")) {
            try history.decide(.rearm("found", tokenHash: [5], expires: .max))
        }
    }

    @Test func `the views know which key is the newest`() throws {
        var (history, attempt) = try Self.beating()
        try history.decide(Self.rearm(5, history))
        var rows = FleetRows()
        rows.pods = Array(history.fleet.pods.values)
        rows.attempts = Array(history.fleet.attempts.values)
        rows.keys = history.fleet.keys.values.sorted { $0.id > $1.id }
        let restored = Fleet(restoring: rows, head: history.fleet.head)

        let machine = try history.attempt(attempt)
        #expect(restored.key(of: machine) == history.fleet.key(of: machine))
        #expect(restored.muteness(of: machine) == history.fleet.muteness(of: machine))
    }
}
