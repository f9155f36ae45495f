import Pods
import PodsTestSupport
import Reconciler
import Testing

/// A droplet that bears the very name which a pod's next droplet would get: positions are given out again after a restore.
@Suite struct StrangerTests {

    /// A world whose web has lost its droplet by hand after a person accepted a stranger with web's id and this number.
    private static func world(strangerNumber number: UInt64) throws -> (World, stranger: Int64) {
        var world = try World(pods: "web")
        world.hasTwins = true
        world.run(for: .minutes(2))
        let stranger = world.cloud.create(named: "web.\(number).r1", tags: [], at: world.now - .hours(1))
        world.run { $0.machine.plan.mode.isHeld }
        world.ask(.resumeReconciler(reason: "it is somebody else's"))
        world.run(for: .minutes(2))
        world.cloud.remove(try #require(world.serving("web")), at: world.now)
        return (world, stranger)
    }

    /// The position that web's next attempt gets in such a world.
    private static func nextAttempt() throws -> EventID {
        var (world, _) = try world(strangerNumber: 900)
        world.run { $0.attempts(of: "web").count == 2 }
        return try #require(world.attempts(of: "web").last?.id)
    }

    /// A world in which the stranger has the marker of web's next attempt.
    private static func world() throws -> (World, stranger: Int64, attempt: EventID) {
        let attempt = try nextAttempt()
        let (world, stranger) = try world(strangerNumber: attempt.rawValue)
        return (world, stranger, attempt)
    }

    private static func expectPeace(_ world: World, beside stranger: Int64) throws {
        let own = try #require(world.serving("web"))
        #expect(own != stranger)
        #expect(world.cloud.isThere(stranger, at: world.now))
        #expect(world.sent(.delete).isEmpty)
        #expect(world.book.fleet.duplicates.count == 0)
        #expect(world.living("web") == [stranger, own])
        let names = [stranger, own].compactMap { world.cloud.droplets[$0]?.name }
        #expect(Set(names).count == 2)
        #expect(world.machine.plan.grounds?.orphans.map(\.dropletID) == [stranger])
    }

    @Test func `a create whose marker a droplet bears already is not sent, and the next has a name of its own`() throws
    {
        var (world, stranger, attempt) = try Self.world()
        world.run(for: .hours(1))

        try Self.expectPeace(world, beside: stranger)
        let refused = try #require(world.book.fleet.attempts[attempt]?.refused)
        #expect(refused.message.contains("droplet \(stranger) has its name already"))
        #expect(world.sent(.create).count == 2)
    }

    @Test
    func `a stranger with a refused attempt's marker is still nobody's after a restart, and when it has run for long`()
        throws
    {
        var (world, stranger, attempt) = try Self.world()
        world.run { $0.book.fleet.attempts[attempt]?.phase == .refused }
        world.crash()
        world.run(for: .hours(1))
        world.crash()
        world.run(for: .hours(12))

        try Self.expectPeace(world, beside: stranger)
    }

    @Test func `a process that dies between the intent and the create leaves no stranger to be taken for its droplet`()
        throws
    {
        var (world, stranger, attempt) = try Self.world()
        world.run { $0.book.fleet.attempts[attempt] != nil }
        world.crash()
        world.run(for: .hours(2))

        try Self.expectPeace(world, beside: stranger)
        #expect(world.book.fleet.attempts[attempt]?.dropletID == nil)
    }

    @Test func `a pod that is retired does not take along what bears its refused attempt's marker`() throws {
        var (world, stranger, _) = try Self.world()
        world.run(for: .hours(1))
        try world.retire("web")
        world.run(for: .hours(1))

        #expect(world.living("web") == [stranger])
        #expect(world.condition(of: "web")?.name == .gone)
    }
}
