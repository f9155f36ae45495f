import Pods
import PodsTestSupport
import Reconciler
import Testing

@Suite struct LossTests {
    @Test func `a droplet that vanished is lost after two looks, and replaced`() throws {
        var world = try World(pods: "web")
        world.run(for: .minutes(2))
        let first = try #require(world.serving("web"))
        world.cloud.remove(first, at: world.now)
        world.run(for: .minutes(4))

        #expect(world.attempts(of: "web").map(\.phase) == [.lost, .active])
        #expect(world.sent(.look).count == 2)
        #expect(world.living("web") == [world.serving("web")])
        #expect(world.sent(.delete).isEmpty)
    }

    @Test func `a droplet accepted a moment ago and not listed yet is not lost`() throws {
        var world = try World(pods: "web")
        world.cloud.listingLag = .minutes(4)
        world.run(for: .minutes(4))
        #expect(world.condition(of: "web")?.name == .booting)
        #expect(world.sent(.look).isEmpty)

        world.run(for: .minutes(3))
        #expect(world.attempts(of: "web").map(\.phase) == [.active])
        #expect(world.living("web").count == 1)
    }

    @Test func `an accepted droplet that never appears is given up in the end, and another made`() throws {
        var world = try World(pods: "web")
        world.fates.written[.create] = [.ignored]
        world.run(for: .minutes(4))
        #expect(world.attempts(of: "web").map(\.phase) == [.accepted])

        world.run(for: .minutes(5))
        #expect(world.attempts(of: "web").map(\.phase) == [.lost, .active])
    }

    @Test func `a droplet that only listings leave out is not lost, and is asked for once a listing`() throws {
        var world = try World(pods: "web")
        world.run(for: .minutes(2))
        world.fates.written[.list] = Array(repeating: .empty, count: 20)
        let before = world.sent(.list).count
        world.run(for: .minutes(1))

        #expect(world.attempts(of: "web").map(\.phase) == [.active])
        #expect(world.sent(.look).count <= world.sent(.list).count - before)
        #expect(world.condition(of: "web")?.name == .missing)
    }

    @Test func `a lost droplet that comes back before the next attempt is adopted again`() throws {
        var world = try World(pods: "web")
        world.run(for: .minutes(2))
        let droplet = try #require(world.serving("web"))
        world.cloud.remove(droplet, at: world.now)
        world.run { $0.attempts(of: "web")[0].phase == .lost }
        world.cloud.revive(droplet)
        world.run(for: .minutes(2))

        #expect(world.living("web") == [world.serving("web")])
    }
}
