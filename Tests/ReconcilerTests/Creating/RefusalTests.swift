import Pods
import PodsTestSupport
import Reconciler
import Testing

/// What DigitalOcean refuses whichever pod it is for.
@Suite struct RefusalTests {
    private static let refusals = [FailureClass.unauthorized, .quota]

    private static func crowd(refusing failure: FailureClass) throws -> World {
        var world = World()
        for number in 1...20 { try world.ask(.create(.sample(try #require(PodID("pod-\(number)"))))) }
        world.fates.written[.create] = Array(repeating: .refused(failure), count: 1_000)
        return world
    }

    @Test(arguments: refusals)
    func `one pod's refused create is enough for all of them`(failure: FailureClass) throws {
        var world = try Self.crowd(refusing: failure)
        world.run(for: .seconds(25))

        #expect(world.sent(.create).count == 1)
        #expect(world.book.fleet.attempts.count == 1)
        #expect(world.machine.plan.refusals.map(\.right) == [.create])
        #expect(world.machine.plan.conditions.values.allSatisfy { $0.reason.contains("DigitalOcean says no") })
        #expect(world.machine.plan.conditions.values.allSatisfy { $0.nextActionAt.map { $0 > world.now } ?? false })
    }

    @Test(arguments: refusals)
    func `for hours on end the log grows by a few events an hour`(failure: FailureClass) throws {
        var world = try Self.crowd(refusing: failure)
        world.run(for: .hours(6))
        let before = world.book.events.count
        world.run(for: .hours(6))

        #expect(world.book.events.count - before <= 3 * 12 * 6)
        #expect(world.sent(.create).count <= 100)
    }

    @Test func `another token of the same team is tried at once`() throws {
        var world = try Self.crowd(refusing: .unauthorized)
        world.run(for: .minutes(2))
        world.fates.written[.create] = []
        world.newToken()
        world.run(for: .seconds(30))

        #expect(world.cloud.droplets.count == 20)
        #expect(world.machine.plan.refusals.isEmpty)
    }

    @Test func `a person who resumes has it tried at once`() throws {
        var world = try Self.crowd(refusing: .quota)
        world.run(for: .minutes(10))
        world.fates.written[.create] = []
        world.ask(.pauseReconciler(reason: "asking for a higher limit"))
        world.ask(.resumeReconciler(reason: "it is higher now"))
        world.run(for: .seconds(30))

        #expect(world.cloud.droplets.count == 20)
    }

    @Test func `a token that may not delete is not told so by each pod`() throws {
        var world = World()
        for number in 1...20 { try world.ask(.create(.sample(try #require(PodID("pod-\(number)"))))) }
        world.run(for: .minutes(3))
        world.fates.written[.delete] = Array(repeating: .fails(.unauthorized), count: 1_000)
        for pod in world.book.fleet.pods.values { try world.retire(pod.id) }
        world.run(for: .hours(3))
        #expect(world.sent(.delete).count < 60)
        #expect(world.machine.plan.refusals.map(\.right) == [.delete])

        world.fates.written[.delete] = []
        world.run(for: .hours(1))
        #expect(world.book.fleet.pods.values.allSatisfy { world.living($0.id).isEmpty })
    }

    @Test func `a revoked token is asked for calmly, and a new one is taken up at once`() throws {
        var world = try World(pods: "web")
        world.run(for: .minutes(2))
        world.fates.written[.list] = Array(repeating: .fails(.unauthorized), count: 1_000)
        world.fates.written[.account] = Array(repeating: .fails(.unauthorized), count: 1_000)
        try world.ask(.create(.sample("new")))
        let before = world.now
        world.run(for: .hours(5))
        #expect(world.sent.count { $0.time > before && !$0.effect.isRecord } < 100)
        #expect(world.living("web").count == 1)

        world.fates.written = [:]
        world.newToken()
        world.run(for: .seconds(10))
        #expect(world.living("new").count == 1)
    }
}
