import Pods
import PodsTestSupport
import Reconciler
import Testing

@Suite struct OrphanTests {
    private static let adopting: Policy = {
        var policy = Policy()
        policy.orphans = .adopt
        return policy
    }()

    /// A world whose log is past event 9 and explains everything, until a droplet of this name turns up in it.
    private static func world(
        _ policy: Policy = Self.adopting,
        with name: String,
        tags: [String] = []
    ) throws -> (World, orphan: Int64) {
        var world = try World(pods: "web", policy: policy)
        world.run(for: .minutes(2))
        #expect(world.book.fleet.head > EventID(9))
        let orphan = world.cloud.create(named: name, tags: tags, at: world.now - .hours(1))
        return (world, orphan)
    }

    @Test func `an orphan becomes a pod as it is, under the name it has`() throws {
        var (world, orphan) = try Self.world(with: "other.9.r1", tags: ["Red", "podledger:r1"])
        world.run(for: .minutes(5))

        let pod = try #require(world.book.fleet.pod("other"))
        #expect(world.serving("other") == orphan)
        #expect(pod.image == "debian-12-x64")
        #expect(pod.tags.keys.map(\.rawValue) == ["red"])
        #expect(pod.attributes[.region]?.value == .string("fra1"))
        #expect(pod.attributes[.size]?.value == .string("s-1vcpu-1gb"))
        #expect(world.condition(of: "other")?.name == .ready)
        #expect(world.machine.plan.grounds?.orphans == [])
        #expect(world.cloud.droplets[orphan]?.name == "other.9.r1")
        #expect(world.sent(.create).count == 1)
    }

    @Test func `a droplet whose name tells of the greatest number there is is an orphan like any other`() {
        var world = World()
        _ = world.cloud.create(named: "other.18446744073709551615.r1", tags: [], at: world.now - .hours(1))
        world.run(for: .minutes(5))

        #expect(world.machine.plan.grounds?.orphans.count == 1)
        #expect(world.machine.plan.mode != .acting)
    }

    @Test func `what was adopted is deleted once its pod is retired, and not before`() throws {
        var (world, orphan) = try Self.world(with: "other.9.r1")
        world.run(for: .hours(1))
        #expect(world.sent(.delete).isEmpty)
        try world.retire("other")
        world.run(for: .minutes(5))

        #expect(!world.cloud.isThere(orphan, at: world.now))
        #expect(world.living("web").count == 1)
    }

    @Test func `an orphan is adopted no sooner than in the second listing that shows it`() throws {
        var (world, _) = try Self.world(with: "other.9.r1")
        world.run { $0.machine.plan.grounds?.orphans.isEmpty == false }
        #expect(world.adoptions == [])
        let listingCount = world.sent(.list).count
        world.run { !$0.adoptions.isEmpty }

        #expect(world.sent(.list).count > listingCount)
        #expect(world.adoptions.count == 1)
    }

    @Test(arguments: ["never.900.r1", "web.900.r1"])
    func `what a log that is further on has made is never adopted, and the reason says so`(name: String) throws {
        var (world, _) = try Self.world(with: name)
        world.run(for: .hours(1))
        for number in 0..<1_000 { try world.ask(.set("web", "note", .int(Int64(number)))) }
        #expect(world.book.fleet.head > EventID(900))
        world.run(for: .hours(1))

        #expect(world.machine.plan.mode.isHeld)
        world.ask(.resumeReconciler(reason: "looked at it"))
        world.run(for: .hours(1))
        #expect(world.adoptions == [])
        #expect(world.machine.plan.mode == .acting)
        let reason = try #require(world.machine.plan.grounds?.orphans.first?.reason)
        #expect(reason.contains("another log has made it"))
    }

    @Test func `what a hold was about is for people to adopt, before and after they resume it`() throws {
        var world = try World(pods: "web", policy: Self.adopting)
        let orphan = world.cloud.create(named: "other.3.r1", tags: [], at: world.now - .hours(1))
        world.run(for: .minutes(10))
        #expect(world.machine.plan.mode.isHeld)
        world.ask(.resumeReconciler(reason: "looked at it"))
        world.run(for: .minutes(10))
        #expect(world.machine.plan.mode == .acting)
        #expect(world.adoptions == [])

        let sighting = try #require(world.machine.plan.grounds?.orphans.first?.droplet)
        try world.ask(try #require(PodCommand(adopting: sighting, as: "other")))
        world.run(for: .minutes(5))
        #expect(world.serving("other") == orphan)
        #expect(world.machine.plan.grounds?.orphans == [])
    }

    @Test func `an orphan can be adopted while the reconciler holds because of it`() throws {
        var world = try World(pods: "web")
        let orphan = world.cloud.create(named: "other.3.r1", tags: [], at: world.now - .hours(1))
        world.run(for: .minutes(10))
        #expect(world.machine.plan.mode.isHeld)
        let sighting = try #require(world.machine.plan.grounds?.orphans.first?.droplet)
        try world.ask(try #require(PodCommand(adopting: sighting, as: "other")))
        world.ask(.resumeReconciler(reason: "it is a pod's now"))
        world.crash()
        world.run(for: .minutes(10))

        #expect(world.machine.plan.mode == .acting)
        #expect(world.serving("other") == orphan)
        #expect(world.living("web").count == 1)
    }

    @Test func `nothing is adopted while a person pauses it or no listing can be used`() throws {
        var (world, _) = try Self.world(with: "other.9.r1")
        world.ask(.pauseReconciler(reason: "tea"))
        world.run(for: .minutes(10))
        #expect(world.adoptions == [])

        world.fates.written[.list] = Array(repeating: .incomplete, count: 5)
        world.run(for: .seconds(40))
        world.ask(.resumeReconciler(reason: "back"))
        world.run(for: .seconds(30))
        #expect(world.machine.plan.mode != .acting)
        #expect(world.adoptions == [])
        world.run(for: .minutes(10))
        #expect(world.adoptions.count == 1)
    }

    @Test func `an orphan whose name tells of another pod gets an id of its own`() throws {
        var (world, orphan) = try Self.world(with: "web.9.r1")
        world.run(for: .minutes(5))

        #expect(world.serving("web") != orphan)
        #expect(world.serving(PodID(stringLiteral: "orphan-\(orphan)")) == orphan)
    }

    @Test func `what cannot be written down is tried again, calmly`() throws {
        var (world, orphan) = try Self.world(with: "other.9.r1")
        world.run { $0.book.fleet.reservedIDs["other"] != nil }
        world.fates.written[.record] = Array(repeating: .fails(.transient), count: 4)
        let before = world.now
        world.run(for: .minutes(2))

        #expect(world.serving("other") == orphan)
        #expect(world.deeds(since: before).count { if case .adoptOrphan = $0 { true } else { false } } == 5)
    }

    @Test func `an adopted droplet that is deleted by hand is not made anew before a person says so`() throws {
        var (world, orphan) = try Self.world(with: "other.9.r1")
        world.run(for: .minutes(5))
        world.cloud.remove(orphan, at: world.now)
        world.run(for: .hours(2))
        #expect(world.sent(.create).count == 1)
        let condition = try #require(world.condition(of: "other"))
        #expect(condition.name == .invalid)
        #expect(condition.needsPerson)
        #expect(condition.reason.contains("the droplet it was made of is gone"))
        #expect(condition.cause == world.attempts(of: "other").last?.phaseEvent)

        try world.ask(.changeImage("other", "debian-12-x64"))
        world.run(for: .minutes(10))
        #expect(world.living("other") == [world.serving("other")])
        world.cloud.remove(try #require(world.serving("other")), at: world.now)
        world.run(for: .minutes(30))
        #expect(world.living("other").count == 1)
        #expect(world.sent(.create).count == 3)
    }

    @Test func `a droplet that is off when it is adopted stays so until a person switches it on, and then is kept on`()
        throws
    {
        var (world, orphan) = try Self.world(with: "other.9.r1")
        world.cloud.power(orphan, isOff: true)
        world.run(for: .hours(1))
        #expect(world.powerOrders == [])
        let condition = try #require(world.condition(of: "other"))
        #expect(condition.name == .poweredOff)
        #expect(condition.needsPerson)
        #expect(condition.reason.contains("switch it on at DigitalOcean, or retire the pod"))

        world.cloud.power(orphan, isOff: false)
        world.run(for: .minutes(5))
        #expect(world.condition(of: "other")?.name == .ready)
        world.cloud.power(orphan, isOff: true)
        world.run(for: .minutes(10))
        #expect(world.powerOrders == [.powerOn])
    }

    @Test func `people are told of an orphan only if it is left to them`() throws {
        var (world, _) = try Self.world(with: "other.9.r1")
        let odd = world.cloud.create(named: "never.8.r1", tags: ["no tag of ours!"], at: world.now - .hours(1))
        var told: Set<Int64> = []
        for _ in 0..<300 {
            world.run(for: .seconds(1))
            told.formUnion(world.machine.concerns.orphans.map(\.dropletID))
        }
        #expect(told == [odd])
        #expect(world.adoptions.count == 1)
    }

    @Test func `people are told of an orphan that could not be adopted`() throws {
        var (world, orphan) = try Self.world(with: "other.9.r1")
        world.run { $0.book.fleet.reservedIDs["other"] != nil }
        world.fates.written[.record] = Array(repeating: .fails(.transient), count: 3)
        world.run { !$0.machine.concerns.orphans.isEmpty }

        #expect(world.machine.concerns.orphans.map(\.dropletID) == [orphan])
    }

    @Test func `orphans are only reported unless somebody asks for more, with what they cost`() throws {
        var (world, orphan) = try Self.world(Policy(), with: "other.9.r1")
        world.run(for: .hours(1))

        #expect(world.adoptions == [])
        let orphans = try #require(world.machine.plan.grounds?.orphans)
        #expect(orphans.map(\.dropletID) == [orphan])
        #expect(orphans.map(\.price) == [Price(dollars: 0.00893)])
        #expect(orphans[0].reason == "its name tells of event 9, which asked for no such droplet")
    }

    @Test func `what an abandoned pod has left is shown with the reason and the price`() throws {
        var world = try World(pods: "web")
        world.run(for: .minutes(2))
        let droplet = try #require(world.serving("web"))
        world.fates.written[.delete] = Array(repeating: .ignored, count: 50)
        try world.retire("web")
        world.run(for: .minutes(2))
        try world.ask(.abandon("web", reason: "ticket 7"))
        world.run(for: .minutes(2))

        let abandoned = try #require(world.machine.plan.grounds?.abandoned)
        #expect(abandoned.map(\.dropletID) == [droplet])
        #expect(abandoned.map(\.reason) == ["its pod was abandoned: ticket 7"])
        #expect(abandoned.map(\.price) == [Price(dollars: 0.00893)])
        #expect(world.machine.plan.grounds?.orphans == [])
    }
}

extension World {
    /// What pods were made of orphans by the reconciler itself.
    fileprivate var adoptions: [Int64] {
        sent.compactMap { if case .adoptOrphan(let droplet, _) = $0.effect { droplet } else { nil } }
    }
}
