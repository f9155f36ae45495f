import Pods
import PodsTestSupport
import Reconciler
import Testing

/// What a large fleet costs in requests and in time, against the least there is.
@Suite struct ThriftTests {
    #if DEBUG
        /// Fewer, since each step takes ten times as long; `swift test -c release --filter ThriftTests` takes a thousand.
        private static let podCount = 120
    #else
        private static let podCount = 1_000
    #endif
    private static let pageCount = podCount / 200 + 1

    @Test func `a crowd of pods is brought up and kept for an hour for hardly more than the least`() throws {
        var world = World()
        world.listingRequestCount = Self.pageCount
        let begin = world.now
        for number in 1...Self.podCount { try world.ask(.create(.sample(try #require(PodID("pod-\(number)"))))) }
        while world.cloud.droplets.count < Self.podCount, world.now - begin < .minutes(20) {
            world.run(for: .seconds(1))
        }
        let duration = Double(world.now - begin) / 60_000
        world.run(for: begin + .hours(1) - world.now)

        let leastCount = Self.podCount + Self.pageCount * Int(.hours(1) / world.policy.listingInterval)
        let leastDuration = max(1, Double(Self.podCount) / 200)
        let cost = Double(world.requests.count) / Double(leastCount)
        print(
            "\(Self.podCount) pods: \(world.requests.count) requests, \(cost) of the least; \(duration) min, "
                + "\(duration / leastDuration) of what the limits impose"
        )
        #expect(cost <= 1.1)
        #expect(duration <= 1.25 * leastDuration)
        #expect(world.mostRequests(within: .minutes(1)) <= 250)
        #expect(world.mostRequests(within: .hours(1)) <= 5_000)
        #expect(world.machine.plan.conditions.values.allSatisfy { $0.name == .ready })
        #expect(world.machine.plan.cost.now == Price(dollars: 0.00893 * Double(Self.podCount)))
    }

    @Test func `an hour with nothing to do costs its listings and two plans for each, and sizes once`() throws {
        var world = try World(pods: "web", "desk")
        world.run(for: .minutes(5))
        let (before, planCount) = (world.now, world.planCount)
        world.run(for: .hours(1))
        let effects = world.sent.filter { $0.time > before }.map(\.effect)

        #expect(effects.count { $0 == .list } <= 120)
        #expect(effects.filter { $0 != .list } == [.readSizes])
        #expect(world.planCount - planCount <= 2 * effects.count)
    }
}
