import Pods
import PodsTestSupport
import Testing

@Suite struct AttemptTests {
    @Test func `an attempt is named by its position, and so is its droplet`() throws {
        var history = try History(pods: "web")
        let attempt = try history.request("web")

        #expect(attempt == 2)
        #expect(try history.attempt(2).specification.name == "web.2.r1")
        #expect(try history.attempt(2).phase == .requested)
    }

    @Test func `the machine's key comes in the same append as the intent`() throws {
        var history = try History(pods: "web")
        let attempt = try history.request("web", tokenHash: [1, 2])

        let grant = try #require(history.fleet.keys[3]?.grant)
        #expect(grant.machine == KeyGrant.Machine(pod: 1, attempt: attempt))
        #expect(grant.role == .pod)
        #expect(grant.expires == history.now + 60_000)
    }

    @Test func `a pod has one open attempt at a time`() throws {
        var history = try History(pods: "web")
        let first = try history.request("web")
        #expect(throws: Refusal.attemptOpen(first)) { try history.request("web") }
        try history.decide(.doubt(attempt: first, message: "timed out"))
        #expect(throws: Refusal.attemptOpen(first)) { try history.request("web") }
        try history.decide(.lose(attempt: first, reason: "no sign of it"))

        let second = try history.serve("web", droplet: 102)

        #expect(throws: Refusal.attemptOpen(second)) { try history.request("web") }
        #expect(try history.pod("web").attempts == [first, second])
    }

    @Test func `nothing is made for a retired pod or for none`() throws {
        var history = try History(pods: "web")
        try history.retire("web")

        #expect(throws: Refusal.retired("web")) { try history.request("web") }
        #expect(throws: Refusal.unknownAttempt(9)) { try history.decide(.request(pod: 9, .sample())) }
    }

    @Test func `a create is accepted once`() throws {
        var history = try History(pods: "web")
        let attempt = try history.request("web")
        try history.decide(.accept(attempt: attempt, dropletID: 101))

        #expect(try history.decide(.accept(attempt: attempt, dropletID: 101)) == [])
        #expect(throws: Refusal.outOfTurn(attempt, .accepted)) {
            try history.decide(.accept(attempt: attempt, dropletID: 102))
        }
        #expect(throws: Refusal.outOfTurn(attempt, .accepted)) {
            try history.decide(.refuse(attempt: attempt, .quota, message: ""))
        }
        #expect(try history.attempt(attempt).dropletID == 101)
    }

    @Test func `a create is refused once`() throws {
        var history = try History(pods: "web")
        let attempt = try history.request("web")
        let refuse = DropletCommand.refuse(attempt: attempt, .quota, message: "at the limit")
        try history.decide(refuse)

        #expect(try history.decide(refuse) == [])
        #expect(try history.attempt(attempt).refused == Attempt.Refused(failure: .quota, message: "at the limit"))
        #expect(throws: Refusal.outOfTurn(attempt, .refused)) {
            try history.decide(.accept(attempt: attempt, dropletID: 101))
        }
    }

    @Test func `an unknown outcome is noted once and resolved by what comes later`() throws {
        var history = try History(pods: "web")
        let attempt = try history.request("web")
        try history.decide(.doubt(attempt: attempt, message: "timed out"))
        #expect(try history.attempt(attempt).note == "timed out")
        #expect(try history.decide(.doubt(attempt: attempt, message: "again")) == [])

        try history.decide(.accept(attempt: attempt, dropletID: 101))

        #expect(try history.attempt(attempt).phase == .accepted)
        #expect(try history.attempt(attempt).note == nil)
        #expect(try history.decide(.doubt(attempt: attempt, message: "late")) == [])
    }

    @Test func `only a droplet that is known becomes active, and may change its address`() throws {
        var history = try History(pods: "web")
        let attempt = try history.request("web")
        #expect(throws: Refusal.outOfTurn(attempt, .requested)) {
            try history.decide(.activate(attempt: attempt, ip: "203.0.113.7"))
        }
        try history.decide(.accept(attempt: attempt, dropletID: 101))
        try history.decide(.activate(attempt: attempt, ip: "203.0.113.7"))

        #expect(try history.decide(.activate(attempt: attempt, ip: "203.0.113.7")) == [])
        try history.decide(.activate(attempt: attempt, ip: "203.0.113.8"))
        #expect(history.fleet.ip(of: try history.pod("web")) == "203.0.113.8")
    }

    @Test func `a lost droplet takes its address with it`() throws {
        var history = try History(pods: "web")
        let attempt = try history.serve("web", droplet: 101)
        try history.decide(.lose(attempt: attempt, reason: "404"))

        #expect(try history.decide(.lose(attempt: attempt, reason: "404")) == [])
        #expect(history.fleet.ip(of: try history.pod("web")) == nil)
        #expect(throws: Refusal.outOfTurn(attempt, .lost)) {
            try history.decide(.activate(attempt: attempt, ip: "203.0.113.7"))
        }
    }

    static let commands: [DropletCommand] = [
        .accept(attempt: 9, dropletID: 1), .refuse(attempt: 9, .invalid, message: ""), .doubt(attempt: 9, message: ""),
        .adopt(attempt: 9, dropletID: 1), .activate(attempt: 9, ip: ""), .lose(attempt: 9, reason: ""),
        .noteDuplicate(attempt: 9, dropletID: 1, keptDropletID: 2), .confirmGone(attempt: 9, dropletID: 1),
        .delete(attempt: 9, dropletID: 1, reason: "", because: 9), .notePowerOff(attempt: 9), .recover(attempt: 9),
        .requestPower(attempt: 9, .powerOn, reason: "", because: 9), .replace(attempt: 9, by: 1),
        .silence(attempt: 9, lastBeat: nil),
    ]

    @Test(arguments: commands)
    func `an attempt that was never made refuses everything`(command: DropletCommand) throws {
        var history = try History(pods: "web")

        #expect(throws: Refusal.unknownAttempt(9)) { try history.decide(command) }
    }
}
