import Pods
import PodsTestSupport
import Reconciler
import Testing

@Suite struct EnrolmentTests {
    /// A world whose one agent runs and never beats.
    private static func mute() throws -> World {
        var world = try World(agents: "agent")
        world.run { $0.serving("agent") != nil }
        world.ail("agent", .mute)
        world.run(for: .minutes(1))
        return world
    }

    @Test func `a machine that never enrols is starting until its time is over, and then dead`() throws {
        var world = try Self.mute()
        let condition = try #require(world.condition(of: "agent"))
        #expect(condition.name == .starting)
        let end = try #require(condition.nextActionAt)
        #expect(end > world.now + .minutes(13))
        world.run(for: end - world.now - 1)
        #expect(world.condition(of: "agent")?.name == .starting)
        world.run { $0.condition(of: "agent")?.name == .dead }

        #expect(world.now <= end + .seconds(31))
        #expect(world.condition(of: "agent")?.reason.contains("has not enrolled") == true)
        #expect(world.sent(.probe) == [])
        #expect(world.powerOrders == [])
    }

    @Test func `a machine that enrolled and never beats is not dead while a port of it answers`() throws {
        var world = try Self.mute()
        try world.enrol("agent")
        world.run { $0.condition(of: "agent")?.name == .silent }
        world.run(for: .hours(2))

        #expect(world.condition(of: "agent")?.name == .silent)
        #expect(world.condition(of: "agent")?.needsPerson == true)
        #expect(world.sent(.probe) != [])
        #expect(world.powerOrders == [])
        #expect(world.book.fleet.attempts.count == 1)
    }

    @Test func `a beat at any time ends that`() throws {
        var world = try Self.mute()
        world.run { $0.condition(of: "agent")?.name == .dead }
        try world.ask(.pause("agent", reason: "somebody looks into it"))
        world.ail("agent", nil)
        world.run(for: .minutes(1))

        #expect(world.condition(of: "agent")?.name == .ready)
    }

    @Test func `a machine that was given no key is waited for without end`() throws {
        var world = try World(agents: "agent")
        world.givesKeys = false
        world.run { $0.serving("agent") != nil }
        world.ail("agent", .mute)
        world.run(for: .hours(3))

        #expect(world.condition(of: "agent")?.name == .starting)
    }

    @Test func `a held pod whose machine never beats says so loudly and is left alone`() throws {
        var world = try Self.mute()
        try world.ask(.protect("agent"))
        world.run(for: .minutes(20))

        #expect(world.condition(of: "agent")?.name == .silent)
        #expect(world.condition(of: "agent")?.needsPerson == true)
    }
}
