import Pods
import Reconciler
import Testing

@Suite struct StopTests {
    @Test func `what is on its way when it stops is written down, and nothing new is begun`() throws {
        var world = try World(pods: "web", "desk")
        world.run { $0.sent(.create).count >= 2 }
        world.machine.stop()
        let before = world.now
        world.run(for: .minutes(5))

        #expect(world.machine.isIdle)
        #expect(world.book.fleet.attempts.values.map(\.phase) == [.accepted, .accepted])
        #expect(world.deeds(since: before).allSatisfy { $0.call == .record })
        #expect(world.sent.filter { $0.time > before && $0.effect == .list }.isEmpty)
    }

    @Test func `an intent that becomes durable while it stops is taken back`() throws {
        var world = try World(pods: "web")
        world.run { $0.sent.contains { $0.effect.isIntent } }
        world.machine.stop()
        world.run(for: .minutes(1))

        #expect(world.machine.isIdle)
        #expect(world.sent(.create).isEmpty)
        #expect(world.attempts(of: "web").map(\.phase) == [.refused])

        world.crash()
        world.run(for: .minutes(2))
        #expect(world.living("web").count == 1)
    }
}

extension Effect {
    var isIntent: Bool {
        guard case .recordIntent = self else { return false }
        return true
    }
}
