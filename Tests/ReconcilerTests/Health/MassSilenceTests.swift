import Pods
import Reconciler
import Testing

@Suite struct MassSilenceTests {
    private static func silence(_ numbers: Range<Int>, _ ailment: CloudDroplet.Ailment?, in world: inout World) {
        for number in numbers { world.ail(.numbered(number), ailment) }
    }

    @Test(arguments: [(1, 5, false), (2, 5, true), (2, 10, false), (3, 10, true), (2, 2, true), (1, 1, false)])
    func `more than a fifth silent at once is held, and no machine is touched`(
        silentCount: Int,
        count: Int,
        isHeld: Bool
    ) throws {
        var world = try World.agents(count)
        Self.silence(0..<silentCount, .hung, in: &world)
        world.run(for: .minutes(15))

        #expect(world.machine.plan.mode.isHeld == isHeld)
        #expect(world.powerOrders.isEmpty == isHeld)
        guard isHeld else { return }
        let hold = try #require(world.book.fleet.registry.hold)
        #expect(hold.reason.contains("\(silentCount) of \(count)"))
        #expect(hold.reason.contains("agent-0"))
        #expect(world.attempts(of: .numbered(0)).count == 1)
    }

    @Test func `machines that fall silent one after another within a grace count together`() throws {
        var world = try World.agents(10)
        for number in 0..<4 {
            world.ail(.numbered(number), .broken)
            world.run(for: .seconds(20))
        }
        world.run(for: .minutes(10))

        #expect(world.machine.plan.mode.isHeld)
        #expect(world.powerOrders == [])
    }

    @Test func `a short silence of all, over before any grace is, holds nothing`() throws {
        var world = try World.agents(10)
        Self.silence(0..<10, .mute, in: &world)
        world.run(for: .seconds(100))
        Self.silence(0..<10, nil, in: &world)
        world.run(for: .minutes(10))

        #expect(world.book.fleet.registry.hold == nil)
        #expect(world.sent(.probe) == [])
    }

    @Test func `after a person resumes, all have a fresh grace, and then each is judged by itself`() throws {
        var world = try World.agents(10)
        Self.silence(0..<6, .hung, in: &world)
        world.run(for: .minutes(10))
        #expect(world.machine.plan.mode.isHeld)
        world.ask(.resumeReconciler(reason: "go on"))
        world.run(for: .seconds(115))
        #expect(world.sent(.probe) == [])
        world.run(for: .minutes(15))

        #expect(world.book.fleet.registry.hold == nil)
        #expect(world.powerOrders.count == 6)
        #expect((0..<10).allSatisfy { world.condition(of: .numbered($0))?.name == .ready })
    }

    @Test func `what came back after a hold and falls silent again is counted again`() throws {
        var world = try World.agents(10)
        Self.silence(0..<6, .mute, in: &world)
        world.run(for: .minutes(5))
        Self.silence(0..<6, nil, in: &world)
        world.ask(.resumeReconciler(reason: "the network is back"))
        world.run(for: .minutes(5))
        #expect(world.machine.plan.mode == .acting)
        Self.silence(0..<6, .mute, in: &world)
        world.run(for: .minutes(5))

        #expect(world.machine.plan.mode.isHeld)
    }

    @Test(arguments: [0, 30, 110])
    func `what a person accepted is accepted after a restart, too, and each is judged by itself`(
        seconds: Int64
    ) throws {
        var world = try World.agents(10)
        Self.silence(0..<6, .hung, in: &world)
        world.run(for: .minutes(10))
        world.ask(.resumeReconciler(reason: "go on"))
        world.run(for: .seconds(seconds))
        world.crash()
        world.run(for: .minutes(20))

        #expect(world.book.fleet.registry.hold == nil)
        #expect(world.powerOrders.count == 6)
        #expect((0..<10).allSatisfy { world.condition(of: .numbered($0))?.name == .ready })
    }

    @Test func `who lifts a hold about something else has forgiven no silence`() throws {
        var world = try World.agents(10)
        Self.silence(0..<6, .mute, in: &world)
        world.run(for: .seconds(60))
        world.ask(.holdReconciler(Alarm(reason: "the views were rebuilt")))
        world.run(for: .minutes(5))
        world.ask(.resumeReconciler(reason: "they are right now"))
        world.run(for: .minutes(5))

        #expect(world.machine.plan.mode.isHeld)
        #expect(world.book.fleet.registry.isHeldForSilence)
        #expect(world.sent(.probe) == [])
    }

    @Test func `what came back after it was accepted is counted after a restart`() throws {
        var world = try World.agents(10)
        Self.silence(0..<6, .mute, in: &world)
        world.run(for: .minutes(5))
        Self.silence(0..<6, nil, in: &world)
        world.ask(.resumeReconciler(reason: "the network is back"))
        world.run(for: .minutes(5))
        Self.silence(0..<6, .mute, in: &world)
        world.crash()
        world.run(for: .minutes(5))

        #expect(world.machine.plan.mode.isHeld)
    }

    @Test func `a person may resume before the hold is written down, and it is not asked of them again`() throws {
        var world = try World.agents(10)
        world.fates.written[.record] = Array(repeating: .fails(.transient), count: 20)
        Self.silence(0..<6, .hung, in: &world)
        world.run(for: .minutes(3))
        let alarm = try #require(world.machine.plan.alarm)
        #expect(alarm.reason.contains("6 of 10"))
        world.ask(.resumeReconciler(reason: "the network is mended", accepting: alarm))
        #expect(world.machine.plan.mode == .acting)
        world.fates.written[.record] = nil
        world.run(for: .seconds(100))
        #expect(world.sent(.probe) == [])
        world.run(for: .minutes(20))

        #expect(world.book.fleet.registry.hold == nil)
        #expect(world.powerOrders.count == 6)
    }

    @Test func `those silent before a restart were judged before it and do not hold anew`() throws {
        var world = try World.agents(10)
        Self.silence(0..<6, .mute, in: &world)
        world.run(for: .minutes(5))
        world.ask(.resumeReconciler(reason: "go on"))
        world.run(for: .minutes(10))
        #expect(world.book.fleet.pods.values.count { $0.silence != nil } == 6)
        world.crash()
        world.run(for: .minutes(20))

        #expect(world.book.fleet.registry.hold == nil)
    }

    @Test func `a hold outlives the process, and nothing is done until a person lifts it`() throws {
        var world = try World.agents(10)
        Self.silence(0..<6, .hung, in: &world)
        world.run(for: .minutes(10))
        world.crash()
        let before = world.now
        world.run(for: .hours(1))

        #expect(world.machine.plan.mode.isHeld)
        #expect(world.deeds(since: before).allSatisfy { $0 == .readAccount })
    }

    @Test func `a hold that cannot be written down stops everything all the same`() throws {
        var world = try World.agents(10)
        world.fates.written[.record] = Array(repeating: .fails(.transient), count: 20)
        Self.silence(0..<6, .hung, in: &world)
        world.run(for: .minutes(3))

        #expect(world.book.fleet.registry.hold == nil)
        #expect(world.machine.plan.mode != .acting)
        #expect(world.sent(.probe) == [])
        world.run(for: .minutes(3))
        #expect(world.machine.plan.mode.isHeld)
    }
}
