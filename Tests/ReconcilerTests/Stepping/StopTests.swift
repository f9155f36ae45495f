import Pods
import PodsTestSupport
import Reconciler
import Testing

@Suite struct StopTests {
    @Test func `what is on its way when it stops is written down, and nothing new is begun`() throws {
        var world = try World(pods: "web", "desk")
        world.run { $0.sent(.create).count >= 2 }
        world.machine.stop()
        let before = world.now
        world.run(for: .minutes(5))

        #expect(world.machine.isIdle)
        #expect(world.book.fleet.attempts.values.map(\.phase) == [.accepted, .accepted])
        #expect(world.deeds(since: before).allSatisfy { $0.call == .record })
        #expect(world.sent.filter { $0.time > before && $0.effect == .list }.isEmpty)
    }

    @Test func `an intent that becomes durable while it stops is taken back`() throws {
        var world = try World(pods: "web")
        world.run { $0.sent.contains { $0.effect.isIntent } }
        world.machine.stop()
        world.run(for: .minutes(1))

        #expect(world.machine.isIdle)
        #expect(world.sent(.create).isEmpty)
        #expect(world.attempts(of: "web").map(\.phase) == [.refused])

        world.crash()
        world.run(for: .minutes(2))
        #expect(world.living("web").count == 1)
    }

    @Test func `wherever it is stopped, all that was begun is over and written down, and a restart goes on from there`()
        throws
    {
        for step in 1..<Self.steps(in: try Self.eventful()) {
            var world = try Self.eventful()
            while world.sent.count < step { world.run(for: 1) }
            world.machine.stop()
            world.run(for: .minutes(3))
            #expect(world.machine.isIdle, "stopped at effect \(step)")
            #expect(!world.pending.contains { if case .carry = $0.matter { true } else { false } })
            #expect(world.book.fleet.attempts.values.allSatisfy { $0.phase != .requested }, "stopped at effect \(step)")

            world.crash()
            world.run(for: .minutes(12))
            #expect(world.living("web") == [world.serving("web")], "stopped at effect \(step)")
            #expect(world.living("old").isEmpty, "stopped at effect \(step)")
        }
    }

    /// A world with a pod to make, one to mend and one to take away, in which some things fail.
    private static func eventful() throws -> World {
        var world = try World(pods: "old")
        world.run(for: .minutes(2))
        try world.retire("old")
        try world.ask(.create(.sample("web")))
        world.fates.written[.create] = [.replyLost(landingAfter: .seconds(8))]
        return world
    }

    /// How many effects there are until all is done.
    private static func steps(in world: World) -> Int {
        var world = world
        world.run(for: .minutes(3))
        return world.sent.count
    }
}

extension Effect {
    var isIntent: Bool {
        guard case .recordIntent = self else { return false }
        return true
    }
}
