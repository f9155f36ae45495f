import Pods
import PodsTestSupport
import Reconciler
import Testing

@Suite struct RetryTests {
    @Test func `a create refused as invalid is not repeated until the pod changes`() throws {
        var world = try World(pods: "web")
        world.fates.written[.create] = [.refused(.invalid)]
        world.run(for: .hours(5))
        #expect(world.sent(.create).count == 1)
        #expect(world.condition(of: "web")?.name == .invalid)
        #expect(world.condition(of: "web")?.nextActionAt == nil)

        try world.ask(.set("web", "size", .string("s-2vcpu-2gb")))
        world.run(for: .minutes(3))
        #expect(world.living("web").count == 1)
    }

    @Test func `a pod without region or size waits for them`() throws {
        var world = World()
        try world.ask(.create(NewPod(id: "web", image: "debian", template: nil, tags: [], attributes: [:])))
        world.run(for: .hours(1))

        #expect(world.condition(of: "web")?.name == .invalid)
        #expect(world.deeds(since: world.now - .minutes(50)).isEmpty)
    }

    @Test(arguments: zip([FailureClass.quota, .transient, .unauthorized], [16, 16, 61] as [Int64]))
    func `a refused create backs off more and more, up to a limit`(failure: FailureClass, minutes: Int64) throws {
        var world = try World(pods: "web")
        world.fates.written[.create] = Array(repeating: .refused(failure), count: 200)
        world.run(for: .hours(12))
        let times = world.sent.filter { $0.effect.call == .create }.map(\.time)
        let gaps = zip(times.dropFirst(), times).map { $0 - $1 }

        #expect(times.count > 10)
        #expect(times.count < 180)
        #expect(gaps.allSatisfy { $0 >= .seconds(1) && $0 <= .minutes(minutes) })
        #expect(gaps.contains { $0 > .minutes(minutes / 2) })
        #expect(world.condition(of: "web")?.name == .backingOff || world.condition(of: "web")?.name == .pending)
    }

    @Test func `after 429 nothing at all leaves for as long as was asked`() throws {
        var world = try World(pods: "web", "desk", "club")
        world.fates.written[.create] = [.fails(.rateLimited(after: 120_000))]
        world.run { !$0.sent(.create).isEmpty }
        world.run(for: 800)
        let before = world.now
        world.run(for: .seconds(110))

        #expect(world.sent.filter { $0.time > before && !$0.effect.isRecord }.isEmpty)
        world.run(for: .minutes(10))
        #expect(world.book.fleet.pods.values.allSatisfy { world.living($0.id).count == 1 })
    }

    @Test(arguments: [Fates.Call.account, .list])
    func `429 to an account or a listing is obeyed, too`(call: Fates.Call) throws {
        var world = try World(pods: "web")
        world.fates.written[call] = [.fails(.rateLimited(after: 120_000))]
        world.run(for: .seconds(1))
        let before = world.now
        world.run(for: .seconds(110))

        #expect(world.sent.filter { $0.time > before && !$0.effect.isRecord }.isEmpty)
        world.run(for: .minutes(5))
        #expect(world.living("web").count == 1)
    }

    @Test func `a failed call is told in the condition and tried again later`() throws {
        var world = try World(pods: "web")
        world.run(for: .minutes(2))
        world.fates.written[.delete] = [.fails(.transient)]
        try world.retire("web")
        world.run { !$0.sent(.delete).isEmpty }
        world.run(for: 500)

        #expect(world.condition(of: "web")?.reason.contains("it failed") == true)
        #expect(world.condition(of: "web")?.nextActionAt.map { $0 > world.now } == true)
        world.run(for: .minutes(3))
        #expect(world.condition(of: "web")?.name == .gone)
    }
}
