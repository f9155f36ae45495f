import Pods
import PodsTestSupport
import Reconciler
import Testing

@Suite struct DuplicateTests {
    @Test func `of two droplets with one marker the recorded one stays and the other is deleted`() throws {
        var world = try World(pods: "web")
        world.fates.written[.create] = [.doubled]
        world.run(for: .minutes(5))

        #expect(world.living("web") == [world.serving("web")])
        #expect(world.sent(.delete).count == 1)
        #expect(world.book.fleet.duplicates.values.map(\.isGone) == [true])
    }

    @Test func `of two unknown droplets with one marker the one that enrolled is adopted`() throws {
        var world = try World(pods: "web")
        world.cloud.listingLag = .seconds(40)
        world.fates.written[.create] = [.replyLost(landingAfter: 0)]
        world.run(for: .seconds(10))
        let name = try #require(world.attempts(of: "web").first?.specification.name)
        let twin = world.cloud.create(named: name, tags: [], at: world.now)
        try world.enrol("web", droplet: twin)
        world.run(for: .minutes(5))

        #expect(world.living("web") == [twin])
        #expect(world.serving("web") == twin)
    }

    @Test func `a machine that enrols takes the place of the recorded droplet it is a twin of`() throws {
        var world = try World(pods: "web")
        world.run(for: .minutes(2))
        let name = try #require(world.attempts(of: "web").first?.specification.name)
        let twin = world.cloud.create(named: name, tags: [], at: world.now)
        try world.enrol("web", droplet: twin)
        world.run(for: .minutes(5))

        #expect(world.serving("web") == twin)
        #expect(world.living("web") == [twin])
    }

    @Test func `a late droplet of a lost attempt is a duplicate once another serves the pod`() throws {
        var world = try World(pods: "web")
        world.hasTwins = true
        world.fates.written[.create] = [.replyLost(landingAfter: .minutes(15))]
        world.run(for: .minutes(14))
        let serving = try #require(world.serving("web"))
        world.run(for: .minutes(10))

        #expect(world.living("web") == [serving])
        #expect(world.serving("web") == serving)
    }

    @Test func `the twin of a droplet that is lost serves the pod in its place`() throws {
        var world = try World(pods: "web")
        world.run(for: .minutes(2))
        let attempt = try #require(world.attempts(of: "web").first)
        world.cloud.remove(try #require(attempt.dropletID), at: world.now)
        let twin = world.cloud.create(named: attempt.specification.name, tags: [], at: world.now)
        world.run(for: .minutes(10))

        #expect(world.living("web") == [twin])
        #expect(world.serving("web") == twin)
        #expect(world.sent(.create).count == 1)
    }

    @Test func `the twin of a retired pod's droplet is deleted, too, whenever it comes`() throws {
        var world = try World(pods: "web")
        world.run(for: .minutes(2))
        let name = try #require(world.attempts(of: "web").first?.specification.name)
        try world.retire("web")
        world.run(for: .minutes(5))
        world.cloud.create(named: name, tags: [], at: world.now)
        world.run(for: .minutes(5))

        #expect(world.living("web").isEmpty)
        #expect(world.condition(of: "web")?.name == .gone)
    }

    @Test func `a droplet renamed to another pod's marker stays with its own pod and keeps nobody from theirs`() throws
    {
        var world = try World(pods: "web", "desk")
        world.hasTwins = true
        world.run(for: .minutes(2))
        let desk = try #require(world.serving("desk"))
        let web = try #require(world.attempts(of: "web").first)
        world.cloud.rename(desk, to: web.specification.name)
        world.cloud.remove(try #require(web.dropletID), at: world.now)
        world.run(for: .minutes(10))

        #expect(world.serving("desk") == desk)
        #expect(world.cloud.isThere(desk, at: world.now))
        #expect(world.attempts(of: "web").map(\.phase) == [.lost, .active])
    }

    @Test func `no more duplicates are deleted in an hour than the budget allows`() throws {
        var world = World()
        for number in 1...8 { try world.ask(.create(.sample(try #require(PodID("pod-\(number)"))))) }
        world.fates.written[.create] = Array(repeating: .doubled, count: 8)
        world.run(for: .minutes(55))
        #expect(world.sent(.delete).count == 1)

        world.run(for: .hours(9))
        #expect(world.sent(.delete).count == 8)
        #expect(world.book.fleet.pods.values.allSatisfy { world.living($0.id) == [world.serving($0.id)] })
    }

    @Test func `the duplicate of a paused pod takes no other's place in the budget`() throws {
        var world = try World(pods: "paused", "web")
        world.fates.written[.create] = [.doubled, .doubled]
        world.run { $0.book.fleet.duplicates.count == 2 }
        let first = try #require(world.book.fleet.duplicates.values.filter { $0.deletion == nil }.map(\.pod).min())
        let id = try #require(world.book.fleet.pods[first]?.id)
        try world.ask(.pause(id, reason: "somebody looks into it"))
        world.run(for: .hours(5))

        let others = ["paused", "web"].filter { $0 != id } as [PodID]
        #expect(others.allSatisfy { world.living($0).count == 1 })
        #expect(world.living(id).count == 2)
    }

    @Test func `nothing is deleted beside a serving droplet that is not listed`() throws {
        var world = try World(pods: "web")
        world.fates.written[.create] = [.doubled]
        world.run(for: .seconds(1))
        world.run { $0.serving("web") != nil }
        let serving = try #require(world.serving("web"))
        world.cloud.remove(serving, at: world.now)
        world.run(for: .minutes(30))

        #expect(world.living("web").count == 1)
        #expect(world.living("web") == [world.serving("web")])
        #expect(world.sent(.delete).isEmpty)
    }
}
