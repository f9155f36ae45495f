import Pods
import PodsTestSupport
import Reconciler
import Testing

@Suite struct CreateTests {
    @Test func `a create leaves only when its intent is in the log, and a failed intent sends none`() throws {
        var world = try World(pods: "web")
        world.fates.written[.record] = [.works, .fails(.transient), .works]
        world.run(for: .minutes(2))

        #expect(world.sent(.create).count == 1)
        #expect(world.attempts(of: "web").count == 1)
    }

    @Test func `an intent whose answer was lost sends no create, and is waited out like any unknown`() throws {
        var world = try World(pods: "web")
        world.fates.written[.record] = [.works, .replyLost(landingAfter: 0)]
        world.run(for: .minutes(4))

        #expect(world.sent(.create).isEmpty)
        #expect(world.condition(of: "web")?.name == .unknown)

        world.run(for: .minutes(3))
        #expect(world.attempts(of: "web").map(\.phase) == [.lost, .active])
        #expect(world.living("web").count == 1)
    }

    @Test(arguments: [0, 20_000, 90_000] as [Int64])
    func `a create whose reply was lost is found by its marker and adopted`(delay: Int64) throws {
        var world = try World(pods: "web")
        world.fates.written[.create] = [.replyLost(landingAfter: delay)]
        world.run(for: .minutes(6))

        #expect(world.sent(.create).count == 1)
        #expect(world.attempts(of: "web").map(\.phase) == [.active])
        #expect(world.living("web") == [world.serving("web")])
    }

    @Test func `an unknown create is looked for longer than every delay before it is tried again`() throws {
        var world = try World(pods: "web")
        world.fates.written[.create] = [.requestLost]
        world.run(for: .minutes(5))

        #expect(world.sent(.create).count == 1)
        #expect(world.attempts(of: "web").map(\.phase) == [.unknown])

        world.run(for: .minutes(2))
        #expect(world.attempts(of: "web").map(\.phase) == [.lost, .active])
        #expect(world.living("web").count == 1)
    }

    @Test(arguments: 0..<UInt64(8))
    func `a crash between the intent and the reply makes no second droplet`(seed: UInt64) throws {
        var world = try World(pods: "web", seed: seed)
        world.run { !$0.sent(.create).isEmpty }
        world.crash()
        world.run(for: .minutes(12))

        #expect(world.living("web").count == 1)
        #expect(world.living("web") == [world.serving("web")])
    }

    @Test func `a restart begins the wait for an unknown create anew`() throws {
        var world = try World(pods: "web")
        world.fates.written[.create] = [.requestLost]
        world.run(for: .minutes(4))
        world.crash()
        world.run(for: .minutes(4))

        #expect(world.sent(.create).count == 1)
        #expect(world.attempts(of: "web").map(\.phase) == [.unknown])
    }

    @Test func `a pod retired while its create is unknown gets no other, and a late droplet is deleted`() throws {
        var world = try World(pods: "web")
        world.fates.written[.create] = [.replyLost(landingAfter: .minutes(20))]
        world.run(for: .minutes(1))
        try world.retire("web")
        world.run(for: .minutes(15))
        #expect(world.condition(of: "web")?.name == .gone)

        world.run(for: .minutes(15))
        #expect(world.living("web").isEmpty)
        #expect(world.attempts(of: "web").map(\.phase) == [.gone])
        #expect(world.sent(.create).count == 1)
    }

    @Test func `a pod retired between intent and create is not created`() throws {
        var world = try World(pods: "web")
        world.run { !$0.attempts(of: "web").isEmpty }
        try world.retire("web")
        world.run(for: .minutes(5))

        #expect(world.sent(.create).isEmpty)
        #expect(world.attempts(of: "web").map(\.phase) == [.refused])
        #expect(world.condition(of: "web")?.name == .gone)
    }

    @Test func `an enrolled machine that is never listed is not waited for for ever`() throws {
        var world = try World(pods: "web")
        world.fates.written[.create] = [.requestLost]
        world.run(for: .minutes(1))
        try world.enrol("web", droplet: 77)
        world.run(for: .minutes(8))
        #expect(world.attempts(of: "web").map(\.phase) == [.unknown])

        world.run(for: .minutes(5))
        #expect(world.attempts(of: "web").map(\.phase) == [.lost, .active])
    }
}
