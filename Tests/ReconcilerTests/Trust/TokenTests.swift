import Pods
import PodsTestSupport
import Reconciler
import Testing

@Suite struct TokenTests {
    @Test func `another token of the same team changes nothing but that its account is looked at`() throws {
        var world = try World(pods: "web")
        world.run(for: .minutes(2))
        let before = world.now
        world.newToken()
        world.run(for: .minutes(10))

        #expect(world.deeds(since: before - 1) == [.readAccount])
        #expect(world.machine.plan.mode == .acting)
    }

    @Test func `another team's token stops everything before it has shown a single droplet`() throws {
        var world = try World(pods: "web", "old")
        world.run(for: .minutes(2))
        try world.retire("old")
        world.run { !$0.sent(.delete).isEmpty }
        world.newToken(team: "team-2")
        let before = world.now
        world.run(for: .hours(2))

        #expect(world.deeds(since: before).allSatisfy { $0 == .readAccount || $0.isRecord })
        #expect(world.sent.filter { $0.time > before }.allSatisfy { $0.effect != .list })
        #expect(world.book.fleet.registry.hold == nil)
        guard case .observing(let reason) = world.machine.plan.mode else {
            Issue.record("it is \(world.machine.plan.mode)")
            return
        }
        #expect(reason.contains("team-2"))

        world.newToken(team: "team-1")
        world.run(for: .minutes(3))
        #expect(world.machine.plan.mode == .acting)
        #expect(world.attempts(of: "old").map(\.phase) == [.gone])
    }

    @Test func `a new token waits for what is on its way with the old one`() throws {
        var world = World()
        for number in 1...40 { try world.ask(.create(.sample(try #require(PodID("pod-\(number)"))))) }
        world.run { $0.sent(.create).count > 10 }
        world.newToken()
        let before = world.now
        world.run { $0.sent.contains { $0.time >= before && $0.effect == .readAccount } }

        #expect(
            !world.pending.contains {
                if case .carry(let effect, _) = $0.matter { effect.call == .create } else { false }
            }
        )
        world.run(for: .minutes(2))
        #expect(world.cloud.droplets.count == 40)
    }
}
