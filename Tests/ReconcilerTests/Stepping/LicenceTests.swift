import Pods
import PodsTestSupport
import Reconciler
import Testing

/// A paused reconciler, and plans that a person lets it carry out.
@Suite struct LicenceTests {
    private static func paused(_ names: String...) throws -> World {
        var world = World()
        world.ask(.pauseReconciler(reason: "four eyes"))
        for name in names { try world.ask(.create(.sample(try #require(PodID(name))))) }
        world.run(for: .minutes(1))
        return world
    }

    private static func approve(_ digest: String, in world: inout World) {
        world.ask(.approvePlan(digest: digest, changes: world.machine.plan.changes.count, reason: "read"))
    }

    @Test func `the approved plan is carried out, each create once, while the reconciler stays paused`() throws {
        var world = try Self.paused("a", "b")
        Self.approve(world.machine.plan.digest, in: &world)
        world.run(for: .hours(1))

        #expect(world.sent(.create).count == 2)
        #expect(world.cloud.droplets.count == 2)
        #expect(world.book.fleet.attempts.values.allSatisfy { $0.phase == .active })
        #expect(world.book.fleet.registry.pause != nil)
    }

    @Test func `what is wanted after the approval waits for another`() throws {
        var world = try Self.paused("a")
        Self.approve(world.machine.plan.digest, in: &world)
        world.run(for: .minutes(5))
        try world.ask(.create(.sample("b")))
        world.run(for: .hours(1))

        #expect(world.cloud.droplets.count == 1)
        #expect(world.machine.plan.changes.count == 1)
    }

    @Test func `a plan that has moved on is not carried out`() throws {
        var world = try Self.paused("a")
        let digest = world.machine.plan.digest
        try world.ask(.create(.sample("b")))
        world.run(for: .minutes(1))
        Self.approve(digest, in: &world)
        world.run(for: .hours(1))

        #expect(world.cloud.droplets.isEmpty)
    }

    @Test func `an approved deletion is carried to its end`() throws {
        var world = World()
        let id: PodID = "a"
        try world.ask(.create(.sample(id)))
        world.run(for: .minutes(3))
        world.ask(.pauseReconciler(reason: "four eyes"))
        try world.ask(.retire(id, reason: "over", releasing: false))
        world.run(for: .minutes(1))
        #expect(world.living(id).count == 1)
        Self.approve(world.machine.plan.digest, in: &world)
        world.run(for: .hours(1))

        #expect(world.living(id).isEmpty)
        #expect(world.book.fleet.attempts.values.allSatisfy { $0.phase == .gone })
    }

    @Test func `what was approved and failed before it was written down is approved once more, by the same plan`()
        throws
    {
        var world = try Self.paused("a")
        world.fates.written[.record] = [.fails(.transient)]
        Self.approve(world.machine.plan.digest, in: &world)
        world.run(for: .hours(1))
        #expect(world.book.fleet.attempts.isEmpty)
        Self.approve(world.machine.plan.digest, in: &world)
        world.run(for: .hours(1))

        #expect(world.sent(.create).count == 1)
        #expect(world.condition(of: "a")?.name == .ready)
    }

    @Test func `a plan approved twice at once makes nothing twice, not even what is lost later`() throws {
        var world = try Self.paused("a")
        let digest = world.machine.plan.digest
        for _ in 0..<2 { world.ask(.approvePlan(digest: digest, changes: 1, reason: "read")) }
        world.run(for: .minutes(3))
        world.cloud.remove(try #require(world.serving("a")), at: world.now)
        world.run(for: .hours(1))

        #expect(world.book.fleet.registry.approval?.digest == digest)
        #expect(world.sent(.create).count == 1)
    }

    @Test func `a droplet of an approved create that is lost is not created a second time`() throws {
        var world = try Self.paused("a", "b", "c")
        Self.approve(world.machine.plan.digest, in: &world)
        world.run(for: .minutes(3))
        let droplet = try #require(world.cloud.droplets.keys.min())
        world.cloud.remove(droplet, at: world.now)
        world.run(for: .hours(1))

        #expect(world.sent(.create).count == 3)
    }

    @Test func `what a listing shows is written down while the reconciler is paused`() throws {
        var world = try World(pods: "web")
        world.run { !$0.sent(.create).isEmpty }
        world.ask(.pauseReconciler(reason: "four eyes"))
        world.run(for: .minutes(5))

        #expect(world.condition(of: "web")?.name == .ready)
        #expect(world.attempts(of: "web").last?.ip != nil)
    }

    @Test func `nothing approved is done on a listing or an account that cannot be relied on`() throws {
        var world = try Self.paused("a")
        world.fates.written[.list] = Array(repeating: .incomplete, count: 50)
        world.run { $0.machine.plan.doubt != nil }
        world.ask(.approvePlan(digest: world.machine.plan.digest, changes: 1, reason: "looked at it"))
        world.run { $0.fates.written[.list] == [] || !$0.sent(.create).isEmpty }

        #expect(world.sent(.create).isEmpty)
    }

    @Test func `a restart, a resume and a new pause end an approval`() throws {
        let turns: [(inout World) -> Void] = [
            { $0.ask(.startReconciler(version: "2", policy: "")) },
            {
                $0.ask(.resumeReconciler(reason: "on"))
                $0.ask(.pauseReconciler(reason: "off"))
            },
        ]
        for turn in turns {
            var world = try Self.paused("a")
            world.ask(.approvePlan(digest: "no plan has this", changes: 1, reason: "read"))
            turn(&world)

            #expect(world.book.fleet.registry.approval == nil)
        }
    }
}
