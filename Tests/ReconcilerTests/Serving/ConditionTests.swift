import Pods
import PodsTestSupport
import Reconciler
import Testing

@Suite struct ConditionTests {
    @Test func `on its way to ready a pod says where it is, why, since which event, and what comes next`() throws {
        var world = try World(pods: "web")
        var names: [Condition.Name] = []
        while world.now < 1_700_000_000_000 + .minutes(2) {
            world.run(for: 1)
            guard let condition = world.condition(of: "web") else { continue }
            if names.last != condition.name { names.append(condition.name) }
            #expect(!condition.reason.isEmpty)
            #expect(condition.cause > .registry && condition.cause <= world.book.fleet.head)
        }

        #expect(names == [.pending, .creating, .booting, .ready])
    }

    @Test func `an agent is ready only when its machine has beaten`() throws {
        var world = try World(agents: "agent")
        world.run { $0.serving("agent") != nil }
        world.ail("agent", .mute)
        world.run(for: .minutes(2))
        #expect(world.condition(of: "agent")?.name == .starting)

        world.ail("agent", nil)
        world.run(for: .minutes(1))
        #expect(world.condition(of: "agent")?.name == .ready)
    }

    @Test func `a pod that waits says until when, and the time is kept`() throws {
        var world = try World(pods: "web")
        world.fates.written[.create] = Array(repeating: .refused(.quota), count: 5)
        world.run(for: .seconds(1))
        world.run { $0.condition(of: "web")?.name == .backingOff }
        let next = try #require(world.condition(of: "web")?.nextActionAt)
        #expect(world.condition(of: "web")?.reason.contains("DigitalOcean says no") == true)
        let count = world.sent(.create).count
        world.run(for: next - world.now - 1)
        #expect(world.sent(.create).count == count)

        world.run(for: .seconds(2))
        #expect(world.sent(.create).count == count + 1)
    }

    @Test func `after a restart the log speaks until the first listing`() throws {
        var world = try World(pods: "web", "old")
        world.run(for: .minutes(2))
        try world.retire("old")
        world.crash()

        #expect(world.condition(of: "web")?.name == .ready)
        #expect(world.condition(of: "old")?.name == .deleting)
    }

    @Test func `every action says why, and because of which event`() throws {
        var world = try World(pods: "web", "old", "gone")
        world.fates.chance = 0.2
        for round in 0..<200 {
            world.run(for: .seconds(3))
            if round == 60 { try world.retire("old") }
            for action in world.machine.plan.actions {
                #expect(!action.reason.isEmpty)
                #expect(action.cause > .registry && action.cause <= world.machine.plan.position)
            }
        }
    }

    @Test func `what is on its way is looked at with the next listing at the latest, and no look lies in the past`()
        throws
    {
        var world = try World(pods: "web", "old")
        world.run(for: .minutes(2))
        try world.retire("old")
        try world.ask(.create(.sample("new")))
        var kinds: Set<Condition.Name> = []
        for _ in 0..<400 {
            world.run(for: 250)
            let plan = world.machine.plan
            guard plan.mode == .acting, let made = plan.madeAt, let listing = plan.nextListingAt else { continue }
            let acted = Set(plan.actions.filter { $0.dueAt <= made.boot }.map(\.pod))
            for (pod, condition) in plan.conditions where [.booting, .deleting].contains(condition.name) {
                let next = try #require(condition.nextActionAt)
                kinds.insert(condition.name)
                #expect(next <= listing)
                #expect(next >= made.wall)
                #expect(acted.contains(pod) || next == listing, "\(condition)")
            }
        }
        #expect(kinds == [.booting, .deleting])
    }
}
