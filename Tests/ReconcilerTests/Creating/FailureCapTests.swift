import Pods
import PodsTestSupport
import Reconciler
import Testing

/// A bad image costs a few machines, and nobody the machine that works.
@Suite struct FailureCapTests {
    @Test func `S10 after three machines that never came up no more are made, and nothing that works is given up`()
        throws
    {
        var world = try World(agents: "web")
        world.run(for: .minutes(3))
        let old = try #require(world.serving("web"))
        world.cloud.birthDefect = .broken
        try world.ask(.changeImage("web", ReplacementTests.newImage))
        world.run(for: .hours(12))

        #expect(world.sent(.create).count == 4)
        #expect(world.serving("web") == old)
        #expect(world.living("web") == [old])
        #expect(world.condition(of: "web")?.needsPerson == true)
        #expect(world.condition(of: "web")?.reason.contains("never came up") == true)
    }

    @Test func `S10 what failed for one pod is not tried with another, and a resumed reconciler tries again`() throws {
        var world = try World.agents(12)
        let old = (0..<12).compactMap { world.serving(.numbered($0)) }
        world.cloud.birthDefect = .broken
        for number in 0..<12 { try world.ask(.changeImage(.numbered(number), ReplacementTests.newImage)) }
        world.run(for: .hours(24))
        #expect(world.sent(.create).count == 15)
        #expect((0..<12).compactMap { world.serving(.numbered($0)) } == old)

        world.cloud.birthDefect = nil
        world.ask(.pauseReconciler(reason: "the image was mended"))
        world.ask(.resumeReconciler(reason: "go on"))
        world.run(for: .hours(14))
        #expect((0..<12).allSatisfy { world.living(.numbered($0)) == [world.serving(.numbered($0))] })
        #expect(Set((0..<12).compactMap { world.serving(.numbered($0)) }).isDisjoint(with: old))
    }

    @Test func `S6 a new image of all pods replaces no more machines an hour than the budget allows`() throws {
        var world = try World.agents(12)
        for number in 0..<12 { try world.ask(.changeImage(.numbered(number), ReplacementTests.newImage)) }
        world.run(for: .minutes(55))
        #expect(world.sent(.create).count == 13)
        #expect(world.sent(.delete).count == 1)

        world.run(for: .hours(12))
        #expect(world.sent(.create).count == 24)
        #expect((0..<12).allSatisfy { world.living(.numbered($0)) == [world.serving(.numbered($0))] })
    }
}
