import Pods
import PodsTestSupport
import Testing

@Suite struct ChallengeTests {
    @Test func `a challenge's stream is the position of its first definition`() throws {
        var history = try History(pods: "web")
        #expect(try history.decide(.define(.sample("pwn"), replacing: false)) == [.challengeDefined(.sample("pwn"))])

        let challenge = try #require(history.fleet.challenge("pwn"))
        #expect(challenge.row == 2)
        #expect(history.events.last?.stream == 2)
        #expect(challenge.definedAt == history.now)
        #expect(try history.decide(.define(.sample("pwn"), replacing: false)) == [])
        #expect(try history.decide(.define(.sample("pwn"), replacing: true)) == [])
    }

    @Test func `another definition is taken only by who means to replace it, and keeps the stream`() throws {
        var history = History()
        try history.decide(.define(.sample("pwn"), replacing: false))
        let newer = ChallengeDefinition.sample("pwn", image: "pwn:2")

        #expect(throws: Refusal.definedOtherwise("pwn")) { try history.decide(.define(newer, replacing: false)) }
        try history.decide(.define(newer, replacing: true))
        let challenge = try #require(history.fleet.challenge("pwn"))
        #expect(challenge.definition == newer)
        #expect((challenge.row, challenge.definitionEvent, challenge.version) == (1, 2, 2))
    }

    @Test func `a withdrawn challenge stays, and is defined again in the stream it had`() throws {
        var history = History()
        try history.decide(.define(.sample("pwn"), replacing: false))
        try history.decide(.withdraw("pwn", reason: "broken", removing: false))
        let withdrawal = Challenge.Withdrawal(event: 2, time: history.now, reason: "broken")
        #expect(history.fleet.challenge("pwn")?.withdrawal == withdrawal)
        #expect(try history.decide(.withdraw("pwn", reason: "again", removing: true)) == [])

        #expect(try history.decide(.define(.sample("pwn"), replacing: false)).count == 1)
        #expect(history.fleet.challenge("pwn")?.withdrawal == nil)
        #expect(history.fleet.challenge("pwn")?.row == 1)
    }

    @Test func `a challenge that is placed is withdrawn only by who takes it off every pod`() throws {
        var history = try History(agents: "a", "b", "c")
        try history.decide(.define(.sample("pwn"), replacing: false))
        for id in ["b", "a"] as [PodID] { try history.decide(.place(id, "pwn")) }

        #expect(throws: Refusal.placed("pwn", podCount: 2)) {
            try history.decide(.withdraw("pwn", reason: "broken", removing: false))
        }
        let removed = Event.challengeRemoved("pwn", reason: "broken")
        #expect(
            try history.decide(.withdraw("pwn", reason: "broken", removing: true))
                == [removed, removed, .challengeWithdrawn("pwn", reason: "broken")]
        )
        #expect(history.events.suffix(3).map(\.stream) == [1, 3, 7])
        #expect(history.fleet.placements(of: "pwn") == [])
    }

    @Test func `a challenge that is not there is not withdrawn`() {
        var history = History()
        #expect(throws: Refusal.unknownChallenge("pwn")) {
            try history.decide(.withdraw("pwn", reason: "", removing: true))
        }
    }

    @Test(arguments: ["", "two\nlines", String(repeating: "x", count: 101)])
    func `a name is one short line`(name: String) {
        var history = History()
        let definition = ChallengeDefinition(id: "pwn", name: name, image: "pwn", ports: [])
        #expect(throws: Refusal.unsuitableChallengeName) {
            try history.decide(.define(definition, replacing: false))
        }
    }

    @Test func `a challenge has at most 64 ports`() throws {
        var history = History()
        let ports = Set((1...65).compactMap { Port($0, .tcp) })
        #expect(throws: Refusal.tooManyPorts(maximum: 64)) {
            try history.decide(.define(.sample("pwn", ports: ports), replacing: false))
        }
        let fewer = ports.subtracting(["1"])
        try history.decide(.define(.sample("pwn", ports: fewer), replacing: false))
        #expect(history.fleet.challenge("pwn")?.definition.ports == fewer)
    }
}
