import Pods
import PodsTestSupport
import Testing

@Suite struct RetirementTests {
    @Test func `a retired pod stays as a tombstone`() throws {
        var history = try History(pods: "web")
        try history.decide(.retire("web", reason: "over", releasing: false))

        let tombstone = Pod.Retirement(event: 2, time: history.now, reason: "over")
        #expect(try history.pod("web").retirement == tombstone)
        #expect(try history.decide(.retire("web", reason: "again", releasing: true)) == [])
    }

    @Test func `a claimed pod is retired only by a command that releases it`() throws {
        var history = try History(pods: "web")
        try history.decide(.claim("web", holder: "ann", until: nil))

        #expect(throws: Refusal.claimed("web", holder: "ann")) { try history.retire("web") }
        let added = try history.decide(.retire("web", reason: "over", releasing: true))
        #expect(added == [.podReleased(reason: "retired"), .podRetired(reason: "over")])
        #expect(try history.pod("web").claim == nil)
    }

    @Test func `a protected pod is not retired, not even when its claim is released`() throws {
        var history = try History(pods: "web")
        try history.decide(.claim("web", holder: "ann", until: nil))
        try history.decide(.protect("web"))

        #expect(throws: Refusal.protected("web")) {
            try history.decide(.retire("web", reason: "over", releasing: true))
        }
        try history.decide(.unprotect("web"))
        #expect(try history.decide(.retire("web", reason: "over", releasing: true)).count == 2)
    }

    @Test func `protecting twice adds one event`() throws {
        var history = try History(pods: "web")

        #expect(try history.decide(.protect("web")) == [.podProtected])
        #expect(try history.decide(.protect("web")) == [])
        #expect(try history.pod("web").protection == 2)
        #expect(try history.decide(.unprotect("web")) == [.podUnprotected])
        #expect(try history.decide(.unprotect("web")) == [])
        #expect(try history.pod("web").isProtected == false)
    }

    static let commands: [PodCommand] = [
        .tag("web", "blue"), .untag("web", "blue"), .set("web", "a", .int(1)), .unset("web", "a"),
        .claim("web", holder: "ann", until: nil), .release("web", reason: ""), .protect("web"), .unprotect("web"),
        .changeImage("web", "debian-13"), .pause("web", reason: ""), .place("web", "pwn"),
        .remove("web", "pwn", reason: ""),
    ]

    @Test(arguments: commands)
    func `a retired pod is only read`(command: PodCommand) throws {
        var history = try History(pods: "web")
        try history.retire("web")

        #expect(command.podID == "web")
        #expect(throws: Refusal.retired("web")) { try history.decide(command) }
    }

    @Test(
        arguments: commands + [
            .retire("web", reason: "", releasing: true), .resume("web", reason: ""), .abandon("web", reason: ""),
        ]
    )
    func `a pod that is not there refuses everything`(command: PodCommand) throws {
        var history = try History(pods: "other")

        #expect(throws: Refusal.unknownPod("web")) { try history.decide(command) }
    }
}
