import Pods
import Reconciler
import Testing

@Suite struct HoldTests {
    private static func fleet(of count: Int) throws -> World {
        var world = World()
        for number in 1...count { try world.ask(.create(.sample(try #require(PodID("pod-\(number)"))))) }
        world.run(for: .minutes(3))
        return world
    }

    private static func remove(_ count: Int, from world: inout World) {
        for pod in world.book.fleet.pods.values.sorted(by: { $0.row < $1.row }).prefix(count) {
            for droplet in world.living(pod.id) { world.cloud.remove(droplet, at: world.now) }
        }
    }

    @Test(arguments: [4, 7, 10])
    func `when many droplets are missing at once, it holds, says why and does nothing`(count: Int) throws {
        var world = try Self.fleet(of: 10)
        Self.remove(count, from: &world)
        let before = world.now
        world.run(for: .hours(1))

        let hold = try #require(world.book.fleet.registry.hold)
        #expect(hold.reason.contains("\(count) of 10"))
        #expect(world.deeds(since: before).allSatisfy { $0.call == .record })
        #expect(world.book.fleet.attempts.values.allSatisfy { $0.phase == .active })
        #expect(world.machine.plan.conditions.values.filter { $0.name == .missing }.count == count)
    }

    @Test func `what a person accepts by resuming is replaced, each after two looks of its own`() throws {
        var world = try Self.fleet(of: 10)
        Self.remove(6, from: &world)
        world.run(for: .minutes(2))
        world.ask(.resumeReconciler(reason: "they are gone"))
        world.run(for: .minutes(5))

        #expect(world.book.fleet.registry.hold == nil)
        #expect(world.sent(.look).count == 12)
        #expect(world.book.fleet.pods.values.allSatisfy { world.living($0.id) == [world.serving($0.id)] })
    }

    @Test func `what was accepted once and came back is missed again`() throws {
        var world = try Self.fleet(of: 10)
        let droplets = world.cloud.droplets.keys.sorted().prefix(6)
        for droplet in droplets { world.cloud.remove(droplet, at: world.now) }
        world.run(for: .minutes(2))
        for droplet in droplets { world.cloud.revive(droplet) }
        world.ask(.resumeReconciler(reason: "they come back"))
        world.run(for: .minutes(2))
        for droplet in droplets { world.cloud.remove(droplet, at: world.now) }
        world.run(for: .minutes(2))

        #expect(world.machine.plan.mode.isHeld)
    }

    @Test func `a hold outlives the process, and so does what it is about`() throws {
        var world = try Self.fleet(of: 10)
        Self.remove(6, from: &world)
        world.run(for: .minutes(2))
        world.crash()
        let before = world.now
        world.run(for: .minutes(10))
        #expect(world.deeds(since: before).allSatisfy { $0 == .readAccount })

        world.ask(.resumeReconciler(reason: "they are gone"))
        world.run(for: .minutes(8))
        #expect(world.book.fleet.pods.values.allSatisfy { world.living($0.id) == [world.serving($0.id)] })
    }

    @Test func `what is accepted while nothing runs is accepted`() throws {
        var world = try Self.fleet(of: 10)
        Self.remove(6, from: &world)
        world.run(for: .minutes(3))
        world.book.decide(.resumeReconciler(reason: "they are gone"), now: world.now)
        world.crash()
        world.run(for: .minutes(10))

        #expect(world.book.fleet.registry.hold == nil)
        #expect(world.book.fleet.pods.values.allSatisfy { world.living($0.id) == [world.serving($0.id)] })
    }

    @Test func `a person may accept what is missing once the listings agree, before the reconciler holds`() throws {
        var world = try Self.fleet(of: 10)
        Self.remove(6, from: &world)
        world.run { $0.machine.plan.mode != .acting }
        #expect(world.machine.plan.alarm == nil)
        world.fates.written[.record] = [.fails(.transient)]
        world.run { $0.machine.plan.alarm != nil }
        world.run { $0.fates.written[.record] == [] }
        #expect(world.book.fleet.registry.hold == nil)
        #expect(world.machine.plan.alarm?.droplets.count == 6)
        world.ask(.resumeReconciler(reason: "they are gone", accepting: world.machine.plan.alarm))
        #expect(world.machine.plan.mode == .acting)
        world.run(for: .minutes(5))

        #expect(world.book.fleet.registry.hold == nil)
        #expect(world.book.fleet.pods.values.allSatisfy { world.living($0.id) == [world.serving($0.id)] })
    }

    @Test func `nothing is there to accept while something else stands in the way, or a person does`() throws {
        var world = try Self.fleet(of: 10)
        Self.remove(6, from: &world)
        world.run { $0.machine.plan.alarm != nil }
        var paused = world
        paused.ask(.pauseReconciler(reason: "tea"))
        #expect(paused.machine.plan.alarm == nil)

        world.fates.written[.list] = [.incomplete]
        world.run { $0.fates.written[.list] == [] }
        world.run(for: .seconds(2))
        #expect(world.machine.plan.mode != .acting)
        #expect(world.machine.plan.alarm == nil)
    }

    @Test(arguments: [Fate.empty, .incomplete])
    func `one or two listings that fall short hold nothing`(fate: Fate) throws {
        var world = try Self.fleet(of: 10)
        world.fates.written[.list] = [fate, fate]
        let before = world.now
        world.run(for: .minutes(5))

        #expect(world.book.fleet.registry.hold == nil)
        #expect(world.machine.plan.mode == .acting)
        #expect(world.deeds(since: before).allSatisfy { $0 == .readAccount })
    }

    @Test func `a hold that cannot be written down is tried again, calmly, and nothing is done meanwhile`() throws {
        var world = try Self.fleet(of: 10)
        Self.remove(6, from: &world)
        world.fates.written[.record] = Array(repeating: .fails(.transient), count: 4)
        let before = world.now
        world.run(for: .minutes(3))

        #expect(world.machine.plan.mode.isHeld)
        #expect(world.deeds(since: before).count == 5)
    }

    @Test func `a few droplets missing are looked for one by one`() throws {
        var world = try Self.fleet(of: 10)
        Self.remove(3, from: &world)
        world.run(for: .minutes(5))

        #expect(world.machine.plan.mode == .acting)
        #expect(world.book.fleet.pods.values.allSatisfy { world.living($0.id) == [world.serving($0.id)] })
    }
}
