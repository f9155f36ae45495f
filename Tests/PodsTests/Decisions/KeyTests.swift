import Pods
import PodsTestSupport
import Testing

@Suite struct KeyTests {
    /// `web` with an attempt whose machine may enrol with key 3 for a minute.
    static func awaiting() throws -> (history: History, attempt: EventID) {
        var history = try History(pods: "web")
        let attempt = try history.request("web", tokenHash: [1, 2])
        return (history, attempt)
    }

    static func enrol(_ hash: UInt8, droplet: Int64? = nil) -> KeyCommand {
        .enrol(3, secretHash: [hash], dropletID: droplet)
    }

    @Test func `a machine enrols once, and the same secret is the same answer`() throws {
        var (history, attempt) = try Self.awaiting()
        try history.decide(Self.enrol(7, droplet: 101))

        #expect(history.fleet.keys[3]?.enrolledHash == [7])
        #expect(try history.attempt(attempt).isEnrolled)
        #expect(try history.attempt(attempt).enrolledDropletID == 101)
        #expect(try history.decide(Self.enrol(7)) == [])
        #expect(throws: Refusal.enrolledOtherwise(3)) { try history.decide(Self.enrol(8)) }
    }

    @Test func `the answer may be asked for again after the token's end`() throws {
        var (history, _) = try Self.awaiting()
        try history.decide(Self.enrol(7))
        history.now += 60_000

        #expect(try history.decide(Self.enrol(7)) == [])
    }

    @Test func `a token is good until its end and no longer`() throws {
        var (history, _) = try Self.awaiting()
        history.now += 59_999
        #expect(try history.fleet.decide(Self.enrol(7), at: history.point).count == 1)
        history.now += 1

        #expect(throws: Refusal.keyExpired(3)) { try history.decide(Self.enrol(7)) }
    }

    @Test func `what a machine says of itself adopts nothing`() throws {
        var (history, attempt) = try Self.awaiting()
        try history.decide(.doubt(attempt: attempt, message: "timed out"))
        try history.decide(Self.enrol(7, droplet: 101))

        #expect(try history.attempt(attempt).phase == .unknown)
        #expect(try history.attempt(attempt).dropletID == nil)
    }

    @Test func `a machine whose key is revoked is ready no more, and the same image has it made anew, once`() throws {
        var history = try History(agents: "bot")
        let attempt = try history.request("bot", tokenHash: [1, 2])
        try history.decide(.accept(attempt: attempt, dropletID: 101))
        try history.decide(.activate(attempt: attempt, ip: "203.0.113.7"))
        history.beat(attempt, in: try history.pod("bot").row)
        #expect(history.fleet.isReady(try history.pod("bot")))
        #expect(try history.decide(.changeImage("bot", "debian-12")) == [])
        let revocation = history.point.next
        try history.decide(.revoke(attempt.advanced(by: 1), reason: "leaked"))

        #expect(!history.fleet.isReady(try history.pod("bot")))
        #expect(history.fleet.standstill(of: try history.pod("bot")) == revocation)
        #expect(try history.decide(.changeImage("bot", "debian-12")) == [.podImageChanged(image: "debian-12")])
        #expect(history.fleet.standstill(of: try history.pod("bot")) == nil)
        #expect(try history.decide(.changeImage("bot", "debian-12")) == [])
    }

    @Test func `a machine whose attempt is over is told to stop`() throws {
        var (history, attempt) = try Self.awaiting()
        try history.decide(.lose(attempt: attempt, reason: "no sign of it"))

        #expect(throws: Refusal.superseded(attempt)) { try history.decide(Self.enrol(7)) }
    }

    @Test func `a revoked key is of no use`() throws {
        var (history, _) = try Self.awaiting()
        try history.decide(.revoke(3, reason: "leaked"))

        #expect(history.fleet.keys[3]?.isRevoked == true)
        #expect(try history.decide(.revoke(3, reason: "again")) == [])
        #expect(throws: Refusal.keyRevoked(3)) { try history.decide(Self.enrol(7)) }
    }

    @Test func `only a machine's key can be enrolled, and only a key revoked`() throws {
        var history = History()
        let grant = KeyGrant(role: .admin, secretHash: [9], label: "first")
        try history.decide(.issue(grant))

        #expect(history.fleet.keys[1] == APIKey(id: 1, grant: grant))
        #expect(throws: Refusal.unknownKey(1)) { try history.decide(.enrol(1, secretHash: [7], dropletID: nil)) }
        #expect(throws: Refusal.unknownKey(2)) { try history.decide(.enrol(2, secretHash: [7], dropletID: nil)) }
        #expect(throws: Refusal.unknownKey(2)) { try history.decide(.revoke(2, reason: "")) }
    }

    @Test(arguments: ["", String(repeating: "l", count: 65), "ann\n", "\u{85}"])
    func `a key needs a label that people can read`(label: String) throws {
        var history = History()

        #expect(throws: Refusal.unsuitableLabel) { try history.decide(.issue(Self.grant(.viewer, label: label))) }
    }

    @Test(arguments: [-1, 0] as [Int64])
    func `a key that is over when it is issued is refused`(lead: Int64) throws {
        var history = History()
        let grant = Self.grant(.viewer, label: "wall", expires: history.now + lead)

        #expect(throws: Refusal.keyWithoutFuture) { try history.decide(.issue(grant)) }
    }

    @Test func `the last key that is good for an admin is not revoked`() throws {
        var history = History()
        try history.decide(.issue(Self.grant(.admin, label: "ann")))
        try history.decide(.issue(Self.grant(.operator, label: "bob")))
        try history.decide(.issue(Self.grant(.admin, label: "eve", expires: history.now + 1_000)))
        history.now += 1_000

        #expect(throws: Refusal.lastAdminKey(1)) { try history.decide(.revoke(1, reason: "lost")) }
        #expect(try history.decide(.revoke(3, reason: "it is over anyway")).count == 1)
        #expect(try history.decide(.revoke(2, reason: "gone")).count == 1)
        try history.decide(.issue(Self.grant(.admin, label: "eve")))
        #expect(try history.decide(.revoke(1, reason: "lost")) == [.keyRevoked(reason: "lost")])
    }

    @Test func `a key that ends does not count for who is left to issue keys`() throws {
        var history = History()
        try history.decide(.issue(Self.grant(.admin, label: "ann")))
        try history.decide(.issue(Self.grant(.admin, label: "eve", expires: history.now + 3_000)))

        #expect(throws: Refusal.lastAdminKey(1)) { try history.decide(.revoke(1, reason: "lost")) }
        #expect(try history.decide(.revoke(2, reason: "lost")).count == 1)
        #expect(throws: Refusal.lastAdminKey(1)) { try history.decide(.revoke(1, reason: "lost")) }
    }

    private static func grant(_ role: KeyGrant.Role, label: String, expires: Int64? = nil) -> KeyGrant {
        KeyGrant(role: role, secretHash: [9], label: label, expires: expires)
    }
}
