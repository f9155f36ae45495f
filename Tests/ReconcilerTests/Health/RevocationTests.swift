import Pods
import PodsTestSupport
import Reconciler
import Testing

/// Machines whose keys are revoked: they may be in the best of health, and nobody can hear it.
@Suite struct RevocationTests {
    /// A world in which a restoration has revoked every key, and a person has resumed.
    private static func restored(_ count: Int) throws -> World {
        var world = try World.agents(count)
        world.ask(.restore(position: 1, root: [7], reason: "the disk failed"))
        world.run(for: .minutes(5))
        world.ask(.resumeReconciler(reason: "read the plan"))
        return world
    }

    @Test func `machines whose keys a restoration revoked are not taken for silent, whoever resumes`() throws {
        var world = try Self.restored(10)
        world.run(for: .minutes(10))
        #expect(world.machine.plan.mode == .acting)
        for number in 0..<10 { world.ail(.numbered(number), .broken) }
        world.ask(.pauseReconciler(reason: "tea"))
        world.ask(.resumeReconciler(reason: "back"))
        world.run(for: .hours(2))

        #expect(world.book.fleet.registry.hold == nil)
        #expect(world.sent(.probe) == [])
        #expect(world.powerOrders == [])
        #expect(world.sent(.create).count == 10)
        #expect(world.sent(.delete) == [])
    }

    @Test func `such a machine is not ready, and a person is told what became of it and what to do`() throws {
        var world = try Self.restored(1)
        world.run(for: .minutes(10))
        let condition = try #require(world.condition(of: .numbered(0)))
        let pod = try #require(world.book.fleet.pod(.numbered(0)))
        let revocation = try #require(world.attempts(of: pod.id).last.flatMap(world.book.fleet.muteness)).event

        #expect(condition.name == .silent)
        #expect(condition.needsPerson)
        #expect(condition.cause == revocation)
        #expect(condition.reason.contains("its key was revoked with event \(revocation)"))
        #expect(!world.book.fleet.isReady(pod))
        #expect(world.machine.concerns.calls.map(\.pod) == [pod.id])
    }

    @Test func `a machine that was silent before its key was revoked is judged no further`() throws {
        var world = try World.agents(10)
        world.ail(.numbered(0), .hung)
        world.run { $0.book.fleet.pod(.numbered(0))?.silence != nil }
        let key = try #require(world.attempts(of: .numbered(0)).last.flatMap(world.book.fleet.key))
        try world.book.decide(.revoke(key.id, reason: "leaked"), now: world.now)
        world.run(for: .hours(1))

        #expect(world.powerOrders == [])
        #expect(world.attempts(of: .numbered(0)).count == 1)
    }

    @Test(arguments: ["debian-12-x64", "debian-13-x64"])
    func `the image set again, be it the same, has the machine made anew`(image: String) throws {
        var world = try Self.restored(1)
        let old = try #require(world.serving(.numbered(0)))
        try world.ask(.changeImage(.numbered(0), image))
        world.run(for: .minutes(30))

        #expect(world.living(.numbered(0)) == [world.serving(.numbered(0))])
        #expect(world.serving(.numbered(0)) != old)
        #expect(world.sent(.create).count == 2)
        #expect(world.condition(of: .numbered(0))?.name == .ready)
    }

    @Test func `a retired pod's machine is deleted though nobody can hear it`() throws {
        var world = try Self.restored(2)
        try world.retire(.numbered(0))
        world.run(for: .minutes(10))

        #expect(world.living(.numbered(0)).isEmpty)
        #expect(world.condition(of: .numbered(0))?.name == .gone)
        #expect(world.living(.numbered(1)).count == 1)
    }

    @Test func `a successor that could not be heard is given up for another that can`() throws {
        var world = try World.agents(1)
        try world.ask(.changeImage(.numbered(0), "debian-13-x64"))
        world.run { $0.attempts(of: .numbered(0)).last?.isEnrolled == true && $0.sent(.create).count == 2 }
        let successor = try #require(world.attempts(of: .numbered(0)).last)
        let key = try #require(world.book.fleet.key(of: successor))
        try world.book.decide(.revoke(key.id, reason: "leaked"), now: world.now)
        world.run(for: .hours(3))

        #expect(world.living(.numbered(0)) == [world.serving(.numbered(0))])
        #expect(world.attempts(of: .numbered(0)).last?.id != successor.id)
        #expect(world.condition(of: .numbered(0))?.name == .ready)
    }

    @Test func `a machine that was given another key is left alone until it enrols, and listened for from then on`()
        throws
    {
        var world = try Self.restored(1)
        let key = world.book.fleet.head.advanced(by: 1)
        try world.ask(.rearm(.numbered(0), tokenHash: [5], expires: world.wall + 86_400_000))
        world.run(for: .hours(2))
        let waiting = try #require(world.condition(of: .numbered(0)))
        #expect(waiting.needsPerson)
        #expect(waiting.reason.contains("given key \(key) and has not enrolled with it yet"))
        #expect(world.sent(.probe) == [])

        try world.book.decide(.enrol(key, secretHash: [6], dropletID: nil), now: world.wall)
        world.run(for: .minutes(10))
        #expect(world.condition(of: .numbered(0))?.name == .ready)
        #expect(world.events(of: .numbered(0)) { if case .podSilent = $0 { true } else { false } } == [])
        world.ail(.numbered(0), .hung)
        world.run { $0.book.fleet.pod(.numbered(0))?.silence != nil }
        #expect(world.book.fleet.pod(.numbered(0))?.silence != nil)
    }
}
