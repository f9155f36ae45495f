import Pods
import PodsTestSupport
import Testing

@Suite struct HealthTests {
    /// The agent `web`, whose machine of droplet 101 has enrolled.
    static func beating() throws -> (history: History, attempt: EventID) {
        var history = History()
        try history.create("web", tags: [.agent])
        let attempt = try history.serve("web", droplet: 101)
        history.beat(attempt, in: 1)
        return (history, attempt)
    }

    @Test func `a machine falls silent once, and is not ready until it is heard again`() throws {
        var (history, attempt) = try Self.beating()
        #expect(history.fleet.isReady(try history.pod("web")))
        let silence = DropletCommand.silence(attempt: attempt, lastBeat: 5)

        #expect(try history.decide(silence) == [.podSilent(attempt: attempt, lastBeat: 5)])
        #expect(try history.decide(silence) == [])
        #expect(!history.fleet.isReady(try history.pod("web")))
        #expect(try history.decide(.recover(attempt: attempt)) == [.podRecovered(attempt: attempt)])
        #expect(try history.decide(.recover(attempt: attempt)) == [])
        #expect(history.fleet.isReady(try history.pod("web")))
    }

    @Test func `only a machine that serves, runs and should beat is silent`() throws {
        var history = try History(pods: "plain")
        try history.create("web", tags: [.agent])
        let plain = try history.serve("plain", droplet: 101)
        let attempt = try history.request("web")
        #expect(throws: Refusal.notExpectedToBeat("plain")) {
            try history.decide(.silence(attempt: plain, lastBeat: nil))
        }
        #expect(throws: Refusal.outOfTurn(attempt, .requested)) {
            try history.decide(.silence(attempt: attempt, lastBeat: nil))
        }
        try history.decide(.lose(attempt: attempt, reason: "404"))
        #expect(throws: Refusal.superseded(attempt)) {
            try history.decide(.silence(attempt: attempt, lastBeat: nil))
        }
    }

    @Test func `silence ends with the machine that was silent`() throws {
        var (history, attempt) = try Self.beating()
        try history.decide(.silence(attempt: attempt, lastBeat: nil))
        let successor = try history.succeed("web", attempt, droplet: 102)
        #expect(try history.pod("web").silence?.attempt == attempt)
        var replaced = history
        try replaced.enrol(successor)
        try replaced.decide(.replace(attempt: attempt, by: successor))
        #expect(try replaced.pod("web").silence == nil)

        try history.decide(.lose(attempt: attempt, reason: "404"))
        #expect(try history.pod("web").silence == nil)
    }

    @Test func `a droplet is off from when it is seen so until it is active again`() throws {
        var (history, attempt) = try Self.beating()
        let off = Event.dropletPoweredOff(attempt: attempt, dropletID: 101)

        #expect(try history.decide(.notePowerOff(attempt: attempt)) == [off])
        #expect(try history.decide(.notePowerOff(attempt: attempt)) == [])
        #expect(try history.attempt(attempt).phase == .active)
        #expect(!history.fleet.isReady(try history.pod("web")))
        #expect(try history.decide(.activate(attempt: attempt, ip: "203.0.113.7")).count == 1)
        #expect(try history.attempt(attempt).off == nil)
        #expect(history.fleet.isReady(try history.pod("web")))
    }

    @Test func `a droplet is switched on once for each time it was seen off`() throws {
        var (history, attempt) = try Self.beating()
        let on = DropletCommand.requestPower(attempt: attempt, .powerOn, reason: "off", because: 1)
        #expect(throws: Refusal.powerUncalledFor(attempt, .powerOn)) { try history.decide(on) }
        for _ in 0..<2 {
            try history.decide(.notePowerOff(attempt: attempt))
            #expect(try history.decide(on).count == 1)
            #expect(try history.decide(on) == [])
            try history.decide(.activate(attempt: attempt, ip: "203.0.113.7"))
        }
        #expect(try history.attempt(attempt).power?.action == .powerOn)
        #expect(try history.attempt(attempt).powerCycleCount == 0)
    }

    @Test func `a machine is turned off and on once for each silence`() throws {
        var (history, attempt) = try Self.beating()
        let cycle = DropletCommand.requestPower(attempt: attempt, .powerCycle, reason: "silent", because: 1)
        #expect(throws: Refusal.powerUncalledFor(attempt, .powerCycle)) { try history.decide(cycle) }
        for _ in 0..<2 {
            try history.decide(.silence(attempt: attempt, lastBeat: nil))
            #expect(try history.decide(cycle).count == 1)
            #expect(try history.decide(cycle) == [])
            try history.decide(.recover(attempt: attempt))
        }
        #expect(try history.attempt(attempt).powerCycleCount == 2)
    }

    @Test func `what was asked of one droplet's power is not held against another's`() throws {
        var (history, attempt) = try Self.beating()
        try history.decide(.notePowerOff(attempt: attempt))
        try history.decide(.requestPower(attempt: attempt, .powerOn, reason: "off", because: 1))
        try history.decide(.lose(attempt: attempt, reason: "404"))
        try history.decide(.adopt(attempt: attempt, dropletID: 102))

        #expect(try history.attempt(attempt).power == nil)
        #expect(try history.attempt(attempt).off == nil)
    }

    @Test func `only the machine that serves a living pod is switched`() throws {
        var (history, attempt) = try Self.beating()
        let successor = try history.succeed("web", attempt, droplet: 102)
        try history.decide(.notePowerOff(attempt: successor))
        try history.decide(.notePowerOff(attempt: attempt))
        #expect(throws: Refusal.superseded(successor)) {
            try history.decide(.requestPower(attempt: successor, .powerOn, reason: "off", because: 1))
        }
        try history.retire("web")
        #expect(throws: Refusal.retired("web")) {
            try history.decide(.requestPower(attempt: attempt, .powerOn, reason: "off", because: 1))
        }
    }
}
