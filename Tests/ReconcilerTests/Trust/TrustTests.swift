import Pods
import PodsTestSupport
import Reconciler
import Testing

@Suite struct TrustTests {
    @Test func `nothing is done before the first complete listing`() throws {
        var world = try World(pods: "web")
        world.fates.written[.list] = [.fails(.transient), .incomplete, .fails(.transient)]
        world.run { $0.sent(.list).count >= 4 }

        #expect(world.sent.allSatisfy { $0.effect.isBeforehand })
        #expect(world.condition(of: "web")?.name == .pending)

        world.run(for: .minutes(2))
        #expect(world.living("web").count == 1)
    }

    @Test(arguments: [Fate.fails(.transient), .incomplete, .fails(.rateLimited(after: 90_000))])
    func `on a listing that cannot be used nothing is created and nothing is deleted`(fate: Fate) throws {
        var world = try World(pods: "old")
        world.run(for: .minutes(2))
        world.fates.written[.list] = Array(repeating: fate, count: 100)
        world.run(for: .minutes(2))
        let before = world.now
        try world.retire("old")
        try world.ask(.create(.sample("new")))
        world.run(for: .minutes(20))

        #expect(world.deeds(since: before).allSatisfy { $0.call == .account })
        #expect(world.living("old").count == 1)
        #expect(world.living("new").isEmpty)

        world.fates.written[.list] = []
        world.run(for: .minutes(5))
        #expect(world.living("old").isEmpty)
        #expect(world.living("new").count == 1)
    }

    @Test func `another team's token stops everything`() throws {
        var world = try World(pods: "web")
        world.run(for: .minutes(2))
        world.cloud.team = "team-2"
        world.crash()
        try world.retire("web")
        try world.ask(.create(.sample("new")))
        let before = world.now
        world.run(for: .hours(1))

        #expect(world.deeds(since: before).allSatisfy { $0 == .readAccount })
        guard case .observing(let reason) = world.machine.plan.mode else {
            Issue.record("it is \(world.machine.plan.mode)")
            return
        }
        #expect(reason.contains("team-2"))
        #expect(reason.contains("team-1"))
    }

    @Test func `nothing is done until the log holds whose account it is`() throws {
        var world = try World(pods: "web")
        world.fates.written[.record] = Array(repeating: .fails(.transient), count: 3)
        world.run(for: .minutes(2))

        #expect(world.book.fleet.registry.account?.team == "team-1")
        let bound = try #require(world.sent.lastIndex { $0.effect.isBinding })
        #expect(world.sent[...bound].allSatisfy { $0.effect.isBeforehand })
        #expect(world.living("web").count == 1)
    }

    @Test(arguments: ["web.999.r1", "other.3.r1", "never.2.r1"])
    func `a marker the log cannot explain at the first listing stops everything until a person resumes`(
        name: String
    ) throws {
        var world = try World(pods: "web")
        world.hasTwins = true
        world.cloud.create(named: name, tags: [], at: world.now - .hours(1))
        world.run(for: .minutes(10))
        #expect(world.living("web").count == (name.hasPrefix("web") ? 1 : 0))
        #expect(world.sent(.create).isEmpty)
        #expect(world.machine.plan.mode.isHeld)
        #expect(world.machine.plan.grounds?.orphans.map(\.name) == [name])

        world.ask(.resumeReconciler(reason: "looked at it"))
        world.run(for: .minutes(10))
        #expect(world.sent(.create).count == 1)
        #expect(world.sent(.delete).isEmpty)
    }

    @Test(arguments: [false, true])
    func `what a person has accepted is not asked of them again by a restart`(isDown: Bool) throws {
        var world = try World(pods: "web")
        world.cloud.create(named: "never.2.r1", tags: [], at: world.now - .hours(1))
        world.run(for: .minutes(5))
        #expect(world.machine.plan.mode.isHeld)

        if isDown {
            world.book.decide(.resumeReconciler(reason: "looked at it"), now: world.now)
        } else {
            world.ask(.resumeReconciler(reason: "looked at it"))
            world.run(for: .minutes(5))
        }
        world.crash()
        world.run(for: .minutes(5))
        #expect(world.machine.plan.mode == .acting)
        #expect(world.living("web").count == 1)

        world.cloud.create(named: "newer.4.r1", tags: [], at: world.now - .hours(1))
        world.crash()
        world.run(for: .minutes(5))
        #expect(world.machine.plan.mode.isHeld)
    }

    @Test func `what a copy of this log makes while both are served stops the one that is behind`() throws {
        var world = try World(pods: "web")
        world.run(for: .minutes(2))
        let twins = world.cloud.create(named: "web.900.r1", tags: [], at: world.now)
        world.run(for: .minutes(2))
        #expect(world.machine.plan.mode.isHeld)
        #expect(world.book.fleet.registry.hold?.reason.contains("a copy of this data directory") == true)
        try world.ask(.create(.sample("new")))
        world.run(for: .minutes(5))
        #expect(world.living("new").isEmpty)
        #expect(world.cloud.isThere(twins, at: world.now))

        world.ask(.resumeReconciler(reason: "the other is stopped"))
        world.run(for: .minutes(5))
        #expect(world.machine.plan.mode == .acting)
        #expect(world.living("new").count == 1)
        #expect(world.sent(.delete).isEmpty)
    }

    @Test func `an orphan of a time that is over is reported and nothing else`() throws {
        var world = try World(pods: "web")
        world.run(for: .minutes(2))
        world.cloud.create(named: "never.9.r1", tags: [], at: world.now)
        try world.ask(.create(.sample("new")))
        world.run(for: .minutes(5))

        #expect(world.machine.plan.mode == .acting)
        #expect(world.machine.plan.grounds?.orphans.count == 1)
        #expect(world.living("new").count == 1)
        #expect(world.sent(.delete).isEmpty)
    }

    @Test func `a person pauses it, and nothing is done until somebody resumes it`() throws {
        var world = try World(pods: "web")
        world.run(for: .minutes(2))
        world.ask(.pauseReconciler(reason: "maintenance"))
        try world.retire("web")
        let before = world.now
        world.run(for: .hours(1))
        #expect(world.deeds(since: before).isEmpty)
        #expect(world.condition(of: "web")?.reason.contains("maintenance") == true)

        world.ask(.resumeReconciler(reason: "done"))
        world.run(for: .minutes(5))
        #expect(world.living("web").isEmpty)
    }
}

extension Effect {
    var isBinding: Bool {
        guard case .recordRegistry(.bindAccount) = self else { return false }
        return true
    }

    /// Whether it only finds out, or says, whose account it is and what is there.
    var isBeforehand: Bool {
        call == .list || call == .account || call == .reading || isBinding
    }
}

extension Plan.Mode {
    var isHeld: Bool {
        guard case .held = self else { return false }
        return true
    }
}
