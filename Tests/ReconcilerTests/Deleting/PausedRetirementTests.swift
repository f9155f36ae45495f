import Pods
import PodsTestSupport
import Reconciler
import Testing

/// A pod that is retired while it is paused keeps its droplet, and somebody has to hear of it.
@Suite struct PausedRetirementTests {
    @Test func `a paused pod that is retired calls for a person, who resumes it and has its droplet deleted`() throws {
        var world = try Self.pausedAndRetired()
        world.run(for: .minutes(10))

        let condition = try #require(world.condition(of: "web"))
        #expect(condition.needsPerson)
        #expect(condition.reason.hasSuffix("its machine stays until `podctl pod resume web`"))
        #expect(world.machine.plan.conditions.calls.count == 1)
        #expect(world.living("web").count == 1)

        try world.ask(.resume("web", reason: "looked at"))
        world.run(for: .minutes(5))
        #expect(world.living("web").isEmpty)
        #expect(world.condition(of: "web")?.name == .gone)
        #expect(world.condition(of: "web")?.needsPerson == false)
    }

    @Test func `a paused pod that is retired and has no droplet calls for nobody`() throws {
        var world = try World(pods: "web")
        try world.ask(.pause("web", reason: "wait"))
        try world.retire("web")
        world.run(for: .minutes(5))

        #expect(world.condition(of: "web")?.name == .gone)
        #expect(world.condition(of: "web")?.needsPerson == false)
    }

    @Test func `a paused pod that is retired and then abandoned calls for nobody`() throws {
        var world = try Self.pausedAndRetired()
        try world.ask(.abandon("web", reason: "sold"))
        world.run(for: .minutes(5))

        #expect(world.condition(of: "web")?.name == .abandoned)
        #expect(world.condition(of: "web")?.needsPerson == false)
    }

    private static func pausedAndRetired() throws -> World {
        var world = try World(pods: "web")
        world.run(for: .minutes(2))
        try world.ask(.pause("web", reason: "somebody looks into it"))
        try world.retire("web")
        return world
    }
}
