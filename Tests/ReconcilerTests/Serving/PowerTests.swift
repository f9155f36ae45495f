import Pods
import PodsTestSupport
import Reconciler
import Testing

@Suite struct PowerTests {
    private static func isOfPower(_ event: Event) -> Bool {
        switch event {
        case .dropletPoweredOff, .dropletPowerRequested, .dropletActive: true
        default: false
        }
    }

    @Test func `a droplet that was switched off is switched on again, and the log tells the story`() throws {
        var world = try World(pods: "web")
        world.run(for: .minutes(2))
        let attempt = try #require(world.attempts(of: "web").first)
        let droplet = try #require(attempt.dropletID)
        let ip = try #require(attempt.ip)
        world.switchOff("web")
        world.run(for: .minutes(4))

        let active = Event.dropletActive(attempt: attempt.id, dropletID: droplet, ip: ip)
        let events = world.events(of: "web", where: Self.isOfPower)
        #expect(events.count == 4)
        #expect(events.first == active && events.last == active)
        #expect(events[1] == .dropletPoweredOff(attempt: attempt.id, dropletID: droplet))
        #expect(world.powerOrders == [.powerOn])
        #expect(world.condition(of: "web")?.name == .ready)
        #expect(world.sent(.create).count == 1)
    }

    @Test func `claimed and protected pods are switched on, too`() throws {
        var world = try World.agents(3)
        try world.ask(.claim(.numbered(0), holder: "ann", until: nil))
        try world.ask(.protect(.numbered(1)))
        world.switchOff(.numbered(0))
        world.switchOff(.numbered(1))
        world.run(for: .minutes(10))

        #expect(world.powerOrders == [.powerOn, .powerOn])
        #expect(world.book.fleet.pods.values.allSatisfy { world.condition(of: $0.id)?.name == .ready })
    }

    @Test func `a droplet that is refused is tried again, seldom and with its reason told`() throws {
        var world = try World(pods: "web")
        world.run(for: .minutes(2))
        world.fates.written[.power] = Array(repeating: .fails(.transient), count: 5)
        world.switchOff("web")
        world.run { $0.condition(of: "web")?.reason.contains("another event runs") == true }
        #expect(world.condition(of: "web")?.name == .poweredOff)
        #expect(try #require(world.condition(of: "web")?.nextActionAt) > world.now)
        world.run(for: .minutes(10))

        #expect(world.powerOrders.count == 6)
        #expect(world.condition(of: "web")?.name == .ready)
    }

    @Test func `a droplet that will not come on is tried ever more seldom, for one intent`() throws {
        var world = try World(pods: "web")
        world.run(for: .minutes(2))
        world.fates.written[.power] = Array(repeating: .ignored, count: 1_000)
        world.switchOff("web")
        world.run(for: .hours(1))
        let firstHour = world.powerOrders.count
        world.run(for: .hours(5))
        let perHour = (world.powerOrders.count - firstHour) / 5

        #expect((3...30).contains(firstHour))
        #expect((1...10).contains(perHour))
        #expect(world.events(of: "web", where: Self.isOfPower).count == 3)
        #expect(world.condition(of: "web")?.nextActionAt != nil)
    }

    @Test func `the droplet of a paused pod stays off, and is switched on when the pod is resumed`() throws {
        var world = try World(pods: "web")
        world.run(for: .minutes(2))
        try world.ask(.pause("web", reason: "maintenance"))
        world.switchOff("web")
        world.run(for: .hours(1))
        #expect(world.powerOrders == [])
        #expect(world.condition(of: "web")?.reason.contains("paused") == true)

        try world.ask(.resume("web", reason: "done"))
        world.run(for: .minutes(4))
        #expect(world.condition(of: "web")?.name == .ready)
    }

    @Test func `the droplet of a retired pod is deleted and not switched on`() throws {
        var world = try World(pods: "web")
        world.run(for: .minutes(2))
        world.switchOff("web")
        try world.retire("web")
        world.run(for: .minutes(10))

        #expect(world.powerOrders == [])
        #expect(world.living("web") == [])
    }

    @Test func `a locked droplet stays off, and says so`() throws {
        var world = try World(pods: "web")
        world.run(for: .minutes(2))
        world.cloud.lock(try #require(world.serving("web")), true)
        world.switchOff("web")
        world.run(for: .hours(1))
        #expect(world.powerOrders == [])
        #expect(world.condition(of: "web")?.reason.contains("locked") == true)

        world.cloud.lock(try #require(world.serving("web")), false)
        world.run(for: .minutes(4))
        #expect(world.condition(of: "web")?.name == .ready)
    }

    @Test(arguments: Array(stride(from: Int64.seconds(1), to: .minutes(2), by: 3_000)))
    func `whenever the process dies, the droplet is switched on in the end`(after delay: Int64) throws {
        var world = try World(pods: "web")
        world.run(for: .minutes(2))
        world.switchOff("web")
        world.run(for: delay)
        world.crash()
        world.run(for: .minutes(5))

        #expect(world.condition(of: "web")?.name == .ready)
    }

    @Test func `a machine that was off is silent only after a grace of its own`() throws {
        var world = try World.agents(1)
        world.cloud.bootTime = .seconds(100)
        world.switchOff(.numbered(0))
        world.run(for: .minutes(20))

        #expect(world.powerOrders == [.powerOn])
        #expect(world.sent(.probe) == [])
        #expect(world.condition(of: .numbered(0))?.name == .ready)
    }

    @Test func `a droplet that is off before it was ever seen running is switched on`() throws {
        var world = try World(pods: "web")
        world.run { $0.attempts(of: "web").first?.phase == .accepted }
        world.cloud.power(try #require(world.serving("web")), isOff: true)
        world.run(for: .minutes(5))

        #expect(world.powerOrders == [.powerOn])
        #expect(world.condition(of: "web")?.name == .ready)
    }
}
