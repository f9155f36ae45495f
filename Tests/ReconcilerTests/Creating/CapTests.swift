import Pods
import PodsTestSupport
import Reconciler
import Testing

@Suite struct CapTests {
    private static func crowd(of count: Int, _ change: (inout Policy) -> Void = { _ in }) throws -> World {
        var policy = Policy()
        change(&policy)
        var world = World(policy: policy)
        for number in 1...count { try world.ask(.create(.sample(try #require(PodID("pod-\(number)"))))) }
        return world
    }

    private static func reasons(in world: World) -> Set<String> {
        Set(world.machine.plan.conditions.values.filter { $0.name == .pending }.map(\.reason))
    }

    @Test func `what the account has no room for waits without a call, and says so`() throws {
        var world = try Self.crowd(of: 8)
        for number in 1...4 { world.cloud.create(named: "foreign-\(number)", tags: [], at: world.now - .hours(1)) }
        world.cloud.dropletLimit = 10
        world.run(for: .hours(2))
        #expect(world.sent(.create).count == 6)
        #expect(world.book.fleet.attempts.count == 6)
        #expect(Self.reasons(in: world).allSatisfy { $0.contains("may have 10 droplets and has 10") })

        world.cloud.dropletLimit = 11
        world.run(for: .minutes(15))
        #expect(world.sent(.create).count == 7)
    }

    @Test func `the first pods are made up to the cap, and a claimed one before them`() throws {
        var world = try Self.crowd(of: 8) { $0.caps.podMaximum = 3 }
        try world.ask(.claim("pod-7", holder: "kim", until: nil))
        world.run(for: .minutes(10))

        #expect(["pod-1", "pod-2", "pod-7"].allSatisfy { world.living($0).count == 1 })
        #expect(world.cloud.droplets.count == 3)
        #expect(
            Self.reasons(in: world) == [
                "it has no droplet; it waits: 3 droplets of 3 exist; retire some, or raise --pods-max"
            ]
        )
    }

    @Test func `no more is spent an hour than allowed, and the reason has the figures`() throws {
        var world = try Self.crowd(of: 5) { $0.caps.pricePerHourMaximum = Price(dollars: 0.03) }
        world.run(for: .minutes(10))

        #expect(world.cloud.droplets.count == 3)
        #expect(
            Self.reasons(in: world).allSatisfy {
                $0.contains("$0.026790/h is spent and $0.008930/h would be added, of $0.030000/h")
            }
        )
        #expect(world.machine.plan.cost.now == Price(dollars: 0.02679))
        #expect(world.machine.plan.cost.wanted == Price(dollars: 0.04465))
    }

    @Test func `a droplet that was resized by hand is counted at what it costs now`() throws {
        var world = try Self.crowd(of: 1) { $0.caps.pricePerHourMaximum = Price(dollars: 0.03) }
        world.run(for: .minutes(3))
        world.cloud.resize(try #require(world.serving("pod-1")), to: "s-2vcpu-2gb")
        world.run(for: .minutes(3))
        #expect(world.machine.plan.cost.now == Price(dollars: 0.02679))
        #expect(world.machine.plan.cost.wanted == Price(dollars: 0.02679))

        try world.ask(.create(.sample("pod-2")))
        world.run(for: .minutes(10))
        #expect(world.sent(.create).count == 1)
    }

    @Test func `a machine of a size that is sold no more costs what it did, and no other is made of it`() throws {
        var world = try Self.crowd(of: 1)
        world.run(for: .minutes(3))
        let price = Price(dollars: 0.00893)
        world.cloud.catalogue = Catalogue(sizes: ["s-1vcpu-1gb": Catalogue.Size(price: price, regions: [])])
        world.run(for: .hours(2))
        try world.ask(.create(.sample("pod-2")))
        world.run(for: .minutes(10))

        #expect(world.machine.plan.cost.now == price)
        #expect(world.sent(.create).count == 1)
        #expect(world.condition(of: "pod-2")?.reason.contains("not to be had in any region now") == true)
    }

    @Test func `with a price to keep to nothing is made before prices are known`() throws {
        var world = try Self.crowd(of: 2) { $0.caps.pricePerHourMaximum = Price(dollars: 1) }
        world.fates.written[.reading] = Array(repeating: .fails(.transient), count: 8)
        world.run(for: .seconds(20))
        #expect(world.sent(.create).isEmpty)

        world.run(for: .minutes(10))
        #expect(world.cloud.droplets.count == 2)
    }

    @Test func `creates beyond the hour's number wait until it lets them through, restarts or not`() throws {
        var world = try Self.crowd(of: 30) { $0.caps.createsPerHourMaximum = 10 }
        world.run(for: .minutes(20))
        world.crash()
        world.run(for: .minutes(35))
        #expect(world.sent(.create).count == 10)
        #expect(world.machine.plan.budgets.creations.left == 0)
        let opensAt = try #require(world.machine.plan.budgets.creations.opensAt)
        #expect(
            world.machine.plan.conditions.values.filter { $0.name == .pending }.allSatisfy {
                $0.nextActionAt == opensAt
            }
        )

        world.run(for: opensAt - world.now + .minutes(1))
        #expect(world.sent(.create).count == 20)
    }

    @Test(arguments: [("s-9", "fra1"), ("s-2vcpu-2gb", "ams3")])
    func `a size that is not to be had there is invalid before any call`(size: String, region: String) throws {
        var world = World()
        let pod = NewPod(
            id: "web",
            image: "debian",
            template: nil,
            tags: [],
            attributes: ["region": .string(region), "size": .string(size)]
        )
        try world.ask(.create(pod))
        world.run(for: .minutes(30))
        #expect(world.sent(.create).isEmpty)
        #expect(world.condition(of: "web")?.name == .invalid)
        #expect(world.machine.plan.conditions.calls.map(\.condition.name) == [.invalid])
        #expect(world.condition(of: "web")?.reason.contains(size) == true)

        world.crash()
        try world.ask(.set("web", "size", .string("s-1vcpu-1gb")))
        world.run(for: .minutes(5))
        #expect(world.living("web").count == 1)
    }
}
