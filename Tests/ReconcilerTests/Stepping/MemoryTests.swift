import Pods
import PodsTestSupport
import Testing

@testable import Reconciler

@Suite struct MemoryTests {
    @Test func `nothing is remembered of droplets that are gone`() throws {
        var world = try World(agents: "web", "lab", "desk")
        world.run(for: .minutes(3))
        world.ail("lab", .broken)
        world.run { !$0.powerOrders.isEmpty }
        world.cloud.remove(try #require(world.serving("desk")), at: world.now)
        try world.retire("web")
        try world.retire("lab")
        world.run(for: .minutes(30))

        #expect(world.living("web") + world.living("lab") == [])
        #expect(world.attempts(of: "desk").map(\.phase) == [.lost, .active])
        #expect(world.machine.memory.removals == [:])
        #expect(world.machine.memory.absences == [:])
        #expect(world.machine.memory.powerTries == [:])
    }
}
