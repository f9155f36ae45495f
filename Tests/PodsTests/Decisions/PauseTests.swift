import Pods
import PodsTestSupport
import Testing

@Suite struct PauseTests {
    @Test func `pausing and resuming are each told once`() throws {
        var history = try History(pods: "web")

        #expect(try history.decide(.pause("web", reason: "at work")) == [.podPaused(reason: "at work")])
        #expect(try history.decide(.pause("web", reason: "again")) == [])
        #expect(try history.pod("web").pause == RegistryState.Halt(reason: "at work", event: 2))
        #expect(try history.decide(.resume("web", reason: "over")) == [.podResumed(reason: "over")])
        #expect(try history.decide(.resume("web", reason: "over")) == [])
        #expect(try history.pod("web").pause == nil)
    }

    @Test func `nothing is asked for a paused pod, and nothing of it deleted, until it is resumed`() throws {
        var history = try History(pods: "web", "new")
        let attempt = try history.serve("web", droplet: 101)
        try history.decide(.notePowerOff(attempt: attempt))
        for id in ["web", "new"] as [PodID] { try history.decide(.pause(id, reason: "at work")) }
        let power = DropletCommand.requestPower(attempt: attempt, .powerOn, reason: "off", because: 1)
        let delete = DropletCommand.delete(attempt: attempt, dropletID: 101, reason: "retired", because: 1)

        #expect(throws: Refusal.paused("new")) { try history.request("new") }
        #expect(throws: Refusal.paused("web")) { try history.decide(.request(pod: 1, .sample(), replacing: attempt)) }
        #expect(throws: Refusal.paused("web")) { try history.decide(power) }
        try history.retire("web")
        #expect(throws: Refusal.paused("web")) { try history.decide(delete) }
        try history.decide(.resume("web", reason: "over"))
        #expect(try history.decide(delete).count == 1)
    }

    @Test func `a paused pod keeps the machine it has`() throws {
        var history = try History(pods: "web")
        let serving = try history.serve("web", droplet: 101)
        let successor = try history.succeed("web", serving, droplet: 102)
        try history.decide(.pause("web", reason: "at work"))

        #expect(throws: Refusal.paused("web")) { try history.decide(.replace(attempt: serving, by: successor)) }
    }
}
