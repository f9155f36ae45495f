import Pods
import PodsTestSupport
import Reconciler
import Testing

@Suite struct DeleteTests {
    @Test func `a retired pod's droplet is deleted, and gone only after two listings without it and an answer of 404`()
        throws
    {
        var world = try World(pods: "web")
        world.run(for: .minutes(2))
        try world.retire("web")
        world.run(for: .minutes(3))

        #expect(world.living("web").isEmpty)
        #expect(world.attempts(of: "web").map(\.phase) == [.gone])
        #expect(world.sent(.look).count == 1)
        #expect(world.sent(.delete).count == 1)
        #expect(world.condition(of: "web")?.name == .gone)
    }

    @Test func `two complete listings begin and end between the delete and the look`() throws {
        var world = try World(pods: "web")
        world.run(for: .minutes(2))
        try world.retire("web")
        world.run(for: .minutes(3))

        let calls = world.sent.map(\.effect)
        let delete = try #require(calls.firstIndex { $0.call == .delete })
        let look = try #require(calls.firstIndex { $0.call == .look })
        #expect(calls[delete..<look].count { $0 == .list } == 2)
    }

    @Test func `a droplet that one listing leaves out after its delete is not gone yet`() throws {
        var world = try World(pods: "web")
        world.run(for: .minutes(2))
        world.fates.written[.delete] = [.ignored]
        try world.retire("web")
        world.run { !$0.sent(.delete).isEmpty }
        world.run { !$0.sent(.list).isEmpty && $0.pending.isEmpty }
        world.fates.written[.list] = [.empty]
        world.run(for: .seconds(9))
        #expect(world.sent(.look).isEmpty)

        world.run(for: .minutes(3))
        #expect(world.sent(.delete).count == 2)
        #expect(world.living("web").isEmpty)
    }

    @Test func `a delete that was answered and not carried out is repeated`() throws {
        var world = try World(pods: "web")
        world.run(for: .minutes(2))
        world.fates.written[.delete] = [.ignored, .fails(.transient), .ignored]
        try world.retire("web")
        world.run(for: .minutes(5))

        #expect(world.sent(.delete).count == 4)
        #expect(world.living("web").isEmpty)
        #expect(world.attempts(of: "web").map(\.phase) == [.gone])
    }

    @Test func `a retired pod's droplet that comes back a year later is deleted again`() throws {
        var world = try World(pods: "web")
        world.run(for: .minutes(2))
        let droplet = try #require(world.serving("web"))
        try world.retire("web")
        world.run(for: .minutes(5))
        world.now += .hours(24 * 365)
        world.cloud.revive(droplet)
        world.run(for: .minutes(5))

        #expect(world.living("web").isEmpty)
        #expect(world.attempts(of: "web").map(\.phase) == [.gone])
    }

    @Test func `what is foreign is never touched, whatever it is called`() throws {
        var world = try World(pods: "web")
        for name in ["web", "web.1", "web.2.other", "WEB.99999999999999999999.r1", ""] {
            world.cloud.create(named: name, tags: ["podledger:r1"], at: world.now)
        }
        let before = world.cloud.droplets
        world.run(for: .minutes(2))
        try world.retire("web")
        world.run(for: .minutes(5))

        #expect(world.cloud.droplets.filter { before[$0.key] != nil } == before)
        #expect(world.machine.plan.grounds?.foreign.count == 5)
        #expect(world.living("web").isEmpty)
    }

    @Test func `a plan deletes before it creates, and writes to the log before both`() throws {
        var world = try World(pods: "old", "twin")
        world.run(for: .minutes(2))
        try world.retire("old")
        world.run { $0.attempts(of: "old").first?.deletion != nil }
        world.ask(.pauseReconciler(reason: "to look at the plan"))
        try world.retire("twin")
        try world.ask(.create(.sample("new")))
        let kinds = world.machine.plan.actions.map(\.kind)

        try #require(kinds.count == 3)
        guard case .requestDeletion = kinds[0], case .delete = kinds[1], case .create = kinds[2] else {
            Issue.record("the plan is \(kinds)")
            return
        }
    }
}
