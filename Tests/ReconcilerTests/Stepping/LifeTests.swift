import Pods
import PodsTestSupport
import Reconciler
import Testing

@Suite struct LifeTests {
    @Test func `a pod gets one droplet, which is accepted, becomes active and is ready`() throws {
        var world = try World(pods: "web")
        world.run(for: .minutes(2))

        let attempts = world.attempts(of: "web")
        #expect(attempts.map(\.phase) == [.active])
        #expect(world.living("web") == attempts.compactMap(\.dropletID))
        #expect(world.condition(of: "web")?.name == .ready)
        #expect(world.sent(.create).count == 1)
    }
}
