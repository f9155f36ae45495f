import Pods
import Reconciler
import Testing

/// Silence that nobody could have heard, or would have judged, counts for nobody.
@Suite struct BlindnessTests {
    /// What was thought or done of anybody's silence.
    private static func unrest(in world: World) -> [String] {
        let silent = world.book.fleet.pods.values.filter { $0.silence != nil }.map { "\($0.id) is silent" }
        let hold = world.book.fleet.registry.hold.map { ["held: \($0.reason)"] } ?? []
        return silent + hold + world.sent(.probe).map { "\($0)" } + world.powerOrders.map(\.rawValue)
    }

    @Test func `silence while the receiver is down counts for nobody`() throws {
        var world = try World.agents(3)
        world.ask(.stopReceiver)
        world.run(for: .hours(1))
        #expect(Self.unrest(in: world) == [])
        world.ask(.startReceiver)
        for number in 0..<3 { world.ail(.numbered(number), .mute) }
        world.run(for: .seconds(118))
        #expect(Self.unrest(in: world) == [])

        world.run(for: .seconds(5))
        #expect(world.machine.plan.mode.isHeld)
    }

    @Test func `a new process gives everybody a full grace`() throws {
        var world = try World.agents(3)
        world.ail(.numbered(0), .broken)
        for _ in 0..<20 {
            world.run(for: .seconds(110))
            world.crash()
        }

        #expect(Self.unrest(in: world) == [])
    }

    @Test func `while a person pauses the reconciler nothing is judged, and afterwards all have a fresh grace`() throws
    {
        var world = try World.agents(3)
        world.ask(.pauseReconciler(reason: "maintenance"))
        for number in 0..<3 { world.ail(.numbered(number), .hung) }
        world.run(for: .hours(1))
        #expect(Self.unrest(in: world) == [])
        world.ask(.resumeReconciler(reason: "done"))
        world.run(for: .seconds(60))
        for number in 0..<3 { world.ail(.numbered(number), nil) }
        world.run(for: .minutes(10))

        #expect(Self.unrest(in: world) == [])
    }

    @Test(arguments: [Int64.seconds(70), .minutes(3), .hours(5)])
    func `after the computer stood still all have a fresh grace`(duration: Int64) throws {
        var world = try World.agents(3)
        for number in 0..<3 { world.ail(.numbered(number), .mute) }
        world.run(for: .seconds(100))
        world.stall(for: duration)
        world.run(for: .seconds(118))
        #expect(Self.unrest(in: world) == [])

        for number in 0..<3 { world.ail(.numbered(number), nil) }
        world.run(for: .minutes(10))
        #expect(Self.unrest(in: world) == [])
    }

    @Test func `while DigitalOcean cannot be listed nothing is judged`() throws {
        var world = try World.agents(3)
        world.fates.written[.list] = Array(repeating: .fails(.transient), count: 30)
        world.run(for: .seconds(60))
        for number in 0..<3 { world.ail(.numbered(number), .mute) }
        world.run(for: .minutes(5))
        for number in 0..<3 { world.ail(.numbered(number), nil) }
        world.run(for: .minutes(40))

        #expect(Self.unrest(in: world) == [])
        #expect(world.machine.plan.mode == .acting)
    }

    @Test(arguments: [Int64.hours(1), -.hours(1), .hours(24_000), -.hours(24_000), .seconds(90), -.seconds(90)])
    func `a jump of the wall clock makes nobody silent`(skew: Int64) throws {
        var world = try World.agents(3)
        world.wallSkew = skew
        world.run(for: .hours(3))
        world.wallSkew = 0
        world.run(for: .hours(3))

        #expect(Self.unrest(in: world) == [])
    }

    @Test(arguments: [Int64.hours(1), -.minutes(3)])
    func `a jump of the wall clock does not hide who is silent for long`(skew: Int64) throws {
        var world = try World.agents(3)
        world.wallSkew = skew
        world.run(for: .seconds(10))
        world.ail(.numbered(0), .hung)
        world.run(for: .minutes(25))

        #expect(world.powerOrders == [.powerCycle])
        #expect(world.condition(of: .numbered(0))?.name == .ready)
    }

    @Test func `while the clock is behind the log, the condition says that beats are not judged`() throws {
        var world = try World.agents(1)
        world.wallSkew = -.hours(1)
        world.run(for: .minutes(1))

        #expect(world.condition(of: .numbered(0))?.name == .ready)
        #expect(world.condition(of: .numbered(0))?.reason.contains("set back") == true)
    }
}
