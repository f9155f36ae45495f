import Pods
import PodsTestSupport
import Reconciler
import Testing

@Suite struct TagTests {
    private static func tags(_ world: World) -> Set<String>? {
        world.serving("web").flatMap { world.cloud.droplets[$0]?.tags }
    }

    @Test func `a droplet's tags follow its pod's, each with one call`() throws {
        var world = try World(pods: "web")
        world.run(for: .minutes(2))
        try world.ask(.tag("web", "green"))
        try world.ask(.untag("web", "blue"))
        world.run(for: .minutes(2))

        #expect(Self.tags(world) == ["green", "podledger:r1"])
        #expect(world.sent(.tag).count == 2)
    }

    @Test func `tags are compared without case`() throws {
        var world = try World(pods: "web")
        world.run(for: .minutes(2))
        world.cloud.change(try #require(world.serving("web"))) { $0 = ["BLUE", "PodLedger:R1"] }
        world.run(for: .minutes(5))

        #expect(world.sent(.tag).isEmpty)
    }

    @Test func `a tag that the account spells otherwise is put on and taken off in the account's spelling`() throws {
        var world = try World(pods: "web", "desk")
        world.cloud.spell("CTF")
        world.run(for: .minutes(2))
        try world.ask(.tag("web", "ctf"))
        world.run(for: .minutes(2))
        #expect(Self.tags(world) == ["CTF", "blue", "podledger:r1"])

        try world.ask(.tag("desk", "ctf"))
        try world.ask(.untag("web", "ctf"))
        world.run(for: .minutes(2))
        #expect(Self.tags(world) == ["blue", "podledger:r1"])
        let desk = try #require(world.serving("desk"))
        #expect(world.cloud.droplets[desk]?.tags == ["CTF", "blue", "podledger:r1"])
        #expect(world.sent(.tag).count == 3)
    }

    @Test func `a droplet that a person tagged in capitals loses that tag like any other`() throws {
        var world = try World(pods: "web")
        world.run(for: .minutes(2))
        world.cloud.change(try #require(world.serving("web"))) { $0.insert("OPS") }
        world.run(for: .minutes(5))

        #expect(Self.tags(world) == ["blue", "podledger:r1"])
        #expect(world.sent(.tag).count == 1)
    }

    @Test func `a token that may not see tags is asked for none`() throws {
        var world = try World(pods: "web")
        world.cloud.showsTags = false
        world.run(for: .minutes(2))
        try world.ask(.tag("web", "green"))
        world.run(for: .minutes(5))

        #expect(world.sent(.tag).isEmpty)
        #expect(world.condition(of: "web")?.name == .ready)
    }

    @Test func `tags are left alone until the droplet runs`() throws {
        var world = try World(pods: "web")
        world.cloud.bootTime = .minutes(4)
        world.run(for: .minutes(3))
        #expect(world.sent(.tag).isEmpty)

        world.run(for: .minutes(3))
        #expect(Self.tags(world) == ["blue", "podledger:r1"])
    }

    @Test func `a tag that failed is put on later`() throws {
        var world = try World(pods: "web")
        world.run(for: .minutes(2))
        world.fates.written[.tag] = [.fails(.transient), .replyLost(landingAfter: 0)]
        try world.ask(.tag("web", "green"))
        world.run(for: .minutes(3))

        #expect(Self.tags(world)?.contains("green") == true)
    }
}
