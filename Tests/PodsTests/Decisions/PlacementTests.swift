import Pods
import PodsTestSupport
import Testing

@Suite struct PlacementTests {
    private static func history() throws -> History {
        var history = try History(agents: "runner")
        try history.create("desk", tags: [.frontend])
        for id in ["pwn", "web"] as [ChallengeID] { try history.decide(.define(.sample(id), replacing: false)) }
        return history
    }

    @Test func `a challenge is placed once, and its row is the event that placed it`() throws {
        var history = try Self.history()
        let row = history.point.next
        #expect(try history.decide(.place("runner", "pwn")) == [.challengePlaced("pwn")])
        #expect(try history.decide(.place("runner", "pwn")) == [])
        #expect(try history.pod("runner").placements == ["pwn": row])
        #expect(try history.fleet.placedChallenges(of: history.pod("runner")).map(\.definition.id) == ["pwn"])
        #expect(history.fleet.placements(of: "pwn").map(\.pod) == ["runner"])
    }

    @Test func `why a challenge is placed is its definition, and why it is removed its placement`() throws {
        var history = try Self.history()
        let definition = try #require(history.fleet.challenge("pwn")).definitionEvent
        #expect(try history.fleet.decide(.place("runner", "pwn"), at: history.point).map(\.cause) == [definition])
        try history.decide(.place("runner", "pwn"))
        let placement = history.fleet.head
        let removal = PodCommand.remove("runner", "pwn", reason: "solved")
        #expect(try history.fleet.decide(removal, at: history.point).map(\.cause) == [placement])
    }

    @Test func `removing twice adds nothing, and a challenge placed again is a new row`() throws {
        var history = try Self.history()
        try history.decide(.place("runner", "pwn"))
        let removal = PodCommand.remove("runner", "pwn", reason: "solved")
        #expect(try history.decide(removal) == [.challengeRemoved("pwn", reason: "solved")])
        #expect(try history.decide(removal) == [])
        try history.decide(.place("runner", "pwn"))
        #expect(try history.pod("runner").placements == ["pwn": history.fleet.head])
    }

    @Test func `challenges are placed on agents alone`() throws {
        var history = try Self.history()
        #expect(throws: Refusal.notAnAgent("desk")) { try history.decide(.place("desk", "pwn")) }
    }

    @Test func `nothing is placed on a machine that was found, until another takes its place`() throws {
        var history = try Self.history()
        let pod = NewPod(id: "found", image: "debian-12", template: nil, tags: [.agent], attributes: [:])
        let specification = DropletSpecification(region: "fra1", size: "s-1", image: "debian-12", name: "found.3.r0")
        try history.decide(.adopt(pod, dropletID: 101, specification))
        #expect(throws: Refusal.keyless("found")) { try history.decide(.place("found", "pwn")) }

        let found = try #require(history.fleet.openAttempt(of: history.pod("found"))).id
        try history.decide(.lose(attempt: found, reason: "404"))
        try history.serve("found", droplet: 102)
        #expect(try history.decide(.place("found", "pwn")) == [.challengePlaced("pwn")])
    }

    @Test func `what is not there, or not any more, is not placed`() throws {
        var history = try Self.history()
        try history.decide(.withdraw("web", reason: "broken", removing: false))
        #expect(throws: Refusal.unknownChallenge("nope")) { try history.decide(.place("runner", "nope")) }
        #expect(throws: Refusal.withdrawn("web")) { try history.decide(.place("runner", "web")) }
        #expect(throws: Refusal.unknownChallenge("nope")) {
            try history.decide(.remove("runner", "nope", reason: ""))
        }
    }

    @Test func `a pod that is retired loses its challenges by events of their own`() throws {
        var history = try Self.history()
        for id in ["web", "pwn"] as [ChallengeID] { try history.decide(.place("runner", id)) }
        try history.decide(.claim("runner", holder: "ann", until: nil))

        #expect(
            try history.decide(.retire("runner", reason: "over", releasing: true)) == [
                .podReleased(reason: "retired"), .challengeRemoved("pwn", reason: "retired"),
                .challengeRemoved("web", reason: "retired"), .podRetired(reason: "over"),
            ]
        )
        #expect(try history.pod("runner").placements == [:])
    }

    @Test func `a pod runs at most 64 challenges`() throws {
        var history = try History(agents: "runner")
        for number in 0...64 {
            let id = try #require(ChallengeID("c-\(number)"))
            try history.decide(.define(.sample(id), replacing: false))
            if number < 64 { try history.decide(.place("runner", id)) }
        }
        #expect(throws: Refusal.noPlaceLeft("runner", maximum: 64)) { try history.decide(.place("runner", "c-64")) }
        #expect(try history.decide(.place("runner", "c-63")) == [])
    }
}
