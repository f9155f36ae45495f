import Pods
import PodsTestSupport
import Reconciler
import Testing

@Suite struct RateTests {
    private static func crowd(of count: Int, pages: Int = 2) throws -> World {
        var world = World()
        world.listingRequestCount = pages
        for number in 1...count { try world.ask(.create(.sample(try #require(PodID("pod-\(number)"))))) }
        return world
    }

    @Test(arguments: [2, 6])
    func `neither window is ever exceeded, and everything is made in the end`(pages: Int) throws {
        var world = try Self.crowd(of: 260, pages: pages)
        world.run(for: .minutes(12))

        #expect(world.mostRequests(within: .minutes(1)) <= 250)
        #expect(world.mostRequests(within: .hours(1)) <= 5_000)
        #expect(world.mostRequests(within: .minutes(1)) > 150)
        #expect(world.cloud.droplets.count == 260)
    }

    @Test(arguments: [true, false])
    func `a restart in the middle of it knows nothing of the minute before, and exceeds no window`(isTold: Bool) throws
    {
        var world = try Self.crowd(of: 260)
        if !isTold { world.hidesRemaining = true }
        world.run { $0.sent(.create).count >= 190 }
        for _ in 0..<3 {
            world.crash()
            let before = world.now
            world.run(for: .seconds(2))
            #expect(world.sent.contains { $0.time >= before && $0.effect == .list })
            world.run(for: .seconds(20))
        }
        world.run(for: .minutes(12))

        #expect(world.mostRequests(within: .minutes(1)) <= 250)
        #expect(world.cloud.droplets.count == 260)
    }

    @Test func `a fresh start whose hour is untouched waits for nothing`() throws {
        var world = try World(pods: "web")
        world.run(for: .seconds(5))

        #expect(world.sent(.create).count == 1)
    }

    @Test func `keys are read once in ten minutes at most, however many machines are made, and never without need`()
        throws
    {
        var world = try Self.crowd(of: 60)
        world.run(for: .minutes(9))
        #expect(world.sent.count { $0.effect == .readKeys } == 1)

        world.run(for: .hours(3))
        #expect(world.sent.count { $0.effect == .readKeys } == 1)
    }

    @Test func `tags get through while hundreds of creates wait`() throws {
        var world = try World(pods: "old")
        world.run(for: .minutes(2))
        for number in 1...450 { try world.ask(.create(.sample(try #require(PodID("pod-\(number)"))))) }
        world.run(for: .seconds(20))
        try world.ask(.tag("old", "green"))
        world.run(for: .seconds(80))

        #expect(world.sent(.tag).count == 1)
        #expect(world.sent(.create).count < 440)
    }

    @Test func `the pod that somebody claims is made before a crowd that was there first`() throws {
        var world = try Self.crowd(of: 60)
        try world.ask(.create(.sample("mine")))
        try world.ask(.claim("mine", holder: "kim", until: nil))
        world.run(for: .seconds(10))

        #expect(world.living("mine").count == 1)
    }

    @Test func `listings of a large fleet leave room for creates`() throws {
        var world = try Self.crowd(of: 20, pages: 51)
        world.run(for: .minutes(10))

        #expect(world.cloud.droplets.count == 20)
        #expect(world.mostRequests(within: .hours(1)) <= 5_000)
    }

    @Test func `no more calls are on their way at once than allowed`() throws {
        var world = try Self.crowd(of: 100)
        var most = 0
        for _ in 0..<2_000 {
            world.run(for: 5)
            most = max(most, world.pending.count { $0.matter.isCall })
        }

        #expect(most <= world.policy.concurrentCallMaximum)
        #expect(most > 8)
    }

    @Test func `what others have used of the hour keeps creates back, and deletes do not wait for it`() throws {
        var world = try World(pods: "old")
        world.run(for: .minutes(2))
        world.remainingRequestCount = 700
        world.run(for: .minutes(1))
        try world.retire("old")
        try world.ask(.create(.sample("new")))
        world.run(for: .minutes(5))
        #expect(world.living("old").isEmpty)
        #expect(world.living("new").isEmpty)

        world.remainingRequestCount = 4_900
        world.run(for: .minutes(3))
        #expect(world.living("new").count == 1)
    }

    @Test func `a person's deletes still leave when creates have used their share`() throws {
        var world = try Self.crowd(of: 60)
        world.run(for: .seconds(45))
        let victim = try #require(world.book.fleet.pods.values.first { world.serving($0.id) != nil })
        try world.retire(victim.id)
        let before = world.now
        world.run(for: .seconds(3))

        #expect(world.sent.contains { $0.time >= before && $0.effect.call == .delete })
    }
}

extension World.Pending.Matter {
    /// Whether it is, or answers, a request to DigitalOcean, or the intent of one.
    fileprivate var isCall: Bool {
        switch self {
        case .carry(let effect, _): !effect.isRecord || effect.isIntent
        case .answer(.recorded): false
        case .answer: true
        case .land: false
        }
    }
}
