import Pods
import PodsTestSupport
import Reconciler
import Testing

@Suite struct SilenceTests {
    private static func isOfSilence(_ event: Event) -> Bool {
        switch event {
        case .podSilent, .podRecovered: true
        default: false
        }
    }

    @Test func `a machine that beats is left in peace`() throws {
        var world = try World.agents(3)
        let before = world.now
        world.run(for: .hours(2))

        #expect(world.deeds(since: before) == [])
        #expect(world.condition(of: .numbered(0))?.name == .ready)
    }

    @Test func `silence is written down once, when the grace is over and not before`() throws {
        var world = try World.agents(3)
        world.ail(.numbered(0), .mute)
        let attempt = try #require(world.attempts(of: .numbered(0)).last?.id)
        let lastBeat = try #require(world.book.fleet.pod(.numbered(0))?.beat?.time)
        world.run(for: .seconds(119))
        #expect(world.events(of: .numbered(0), where: Self.isOfSilence) == [])

        world.run(for: .minutes(30))
        let silence = Event.podSilent(attempt: attempt, lastBeat: lastBeat)
        #expect(world.events(of: .numbered(0), where: Self.isOfSilence) == [silence])
    }

    @Test func `a machine that answers on a port is left alone, and the condition says which and what to do`() throws {
        var world = try World.agents(3)
        world.ail(.numbered(0), .mute)
        world.run(for: .hours(2))
        let condition = try #require(world.condition(of: .numbered(0)))

        #expect(condition.name == .silent)
        #expect(condition.reason.contains("port 22"))
        #expect(condition.cause == world.book.fleet.pod(.numbered(0))?.silence?.event)
        #expect(try #require(condition.nextActionAt) <= world.now + world.policy.probeInterval)
        #expect(condition.needsPerson)
        #expect(world.machine.plan.conditions.calls.map(\.pod) == [world.book.fleet.pod(.numbered(0))?.row])
        #expect(world.powerOrders == [])
        #expect(world.attempts(of: .numbered(0)).count == 1)
    }

    @Test func `the ports that people name in attributes are asked beside that of SSH`() throws {
        var world = try World.agents(3)
        try world.ask(.set(.numbered(0), "web.port", .int(8_080)))
        try world.ask(.set(.numbered(0), "port_count", .int(7)))
        try world.ask(.set(.numbered(0), "odd_port", .int(70_000)))
        try world.ask(.set(.numbered(0), "self.port", .int(9_090)))
        world.ail(.numbered(0), .mute)
        world.run(for: .minutes(4))

        guard case .probe(let target, _)? = world.sent(.probe).first else {
            Issue.record("it was never asked")
            return
        }
        #expect(target.ports == [22, 5_901, 8_080])
        #expect(target.dropletID == world.serving(.numbered(0)))
        #expect(target.ip == world.attempts(of: .numbered(0)).last?.ip)
    }

    @Test(arguments: Array(stride(from: Int64.seconds(5), to: .minutes(9), by: 7_000)))
    func `whenever it beats again, everything that was about to be done is void`(after delay: Int64) throws {
        var world = try World.agents(3)
        world.ail(.numbered(0), .hung)
        let end = world.now + delay
        world.run(for: delay)
        world.ail(.numbered(0), nil)
        world.run(for: .seconds(45))
        let recovered = world.now
        world.run(for: .minutes(30))

        #expect(world.now > end)
        #expect(world.book.fleet.pod(.numbered(0))?.silence == nil)
        #expect(world.condition(of: .numbered(0))?.name == .ready)
        #expect(world.deeds(since: recovered).isEmpty)
        #expect(world.powerOrders.count <= 1)
    }

    @Test func `a machine that flaps in and out of reach is never turned off`() throws {
        var world = try World.agents(3)
        world.ail(.numbered(0), .mute)
        world.fates.written[.probe] = Array(repeating: [.works, .fails(.transient)], count: 10).flatMap(\.self)
        world.run(for: .minutes(3))
        for _ in 0..<20 {
            world.ail(.numbered(0), .broken)
            world.run { $0.sent(.probe).count % 2 == 1 }
            world.ail(.numbered(0), .mute)
            world.run { $0.sent(.probe).count % 2 == 0 }
        }

        #expect(world.powerOrders == [])
    }

    @Test func `a pod that is not expected to beat, or retired, or paused, is never silent`() throws {
        var world = try World(agents: "quiet", "paused")
        try world.ask(.create(.sample("plain")))
        world.run(for: .minutes(3))
        try world.ask(.pause("paused", reason: "maintenance"))
        world.ail("paused", .hung)
        try world.retire("quiet")
        world.run(for: .hours(1))

        for pod in ["quiet", "paused", "plain"] as [PodID] {
            #expect(world.events(of: pod, where: Self.isOfSilence) == [])
        }
        #expect(world.sent(.probe) == [])
        #expect(world.powerOrders == [])
    }
}
