import Pods
import Reconciler
import Testing

@Suite struct RateTests {
    private static func crowd(of count: Int, pages: Int = 2) throws -> World {
        var world = World()
        world.listingRequestCount = pages
        for number in 1...count { try world.ask(.create(.sample(try #require(PodID("pod-\(number)"))))) }
        return world
    }

    /// Every moment at which a request left, listings counted by their pages.
    private static func times(in world: World) -> [Int64] {
        world.sent.flatMap { sent -> [Int64] in
            switch sent.effect {
            case .list: Array(repeating: sent.time, count: world.listingRequestCount)
            case .tag(_, _, _, let isNew): Array(repeating: sent.time, count: isNew ? 2 : 1)
            case .recordIntent, .record, .recordRegistry: []
            default: [sent.time]
            }
        }
    }

    private static func mostWithin(_ window: Int64, _ times: [Int64]) -> Int {
        times.indices.map { index in times[...index].reversed().prefix { $0 > times[index] - window }.count }.max() ?? 0
    }

    @Test(arguments: [2, 6])
    func `neither window is ever exceeded, and everything is made in the end`(pages: Int) throws {
        var world = try Self.crowd(of: 320, pages: pages)
        world.run(for: .minutes(12))
        let times = Self.times(in: world)

        #expect(Self.mostWithin(.minutes(1), times) <= 250)
        #expect(Self.mostWithin(.hours(1), times) <= 5_000)
        #expect(Self.mostWithin(.minutes(1), times) > 150)
        #expect(world.cloud.droplets.count == 320)
    }

    @Test func `listings of a large fleet leave room for creates`() throws {
        var world = try Self.crowd(of: 20, pages: 51)
        world.run(for: .minutes(10))

        #expect(world.cloud.droplets.count == 20)
        #expect(Self.mostWithin(.hours(1), Self.times(in: world)) <= 5_000)
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
        #expect(world.problems == [])

        world.remainingRequestCount = 4_900
        world.run(for: .minutes(3))
        #expect(world.living("new").count == 1)
    }

    @Test func `a person's deletes still leave when creates have used their share`() throws {
        var world = try Self.crowd(of: 300)
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
