import Pods
import PodsTestSupport
import Reconciler
import Testing

/// What happens while the process plans is told to the machine together, and planned for once.
@Suite struct BatchTests {
    @Test func `a crowd that is made while each plan takes a second costs a plan for many answers`() throws {
        var world = World()
        world.planningTime = .seconds(1)
        for number in 1...60 { try world.ask(.create(.sample(try #require(PodID("pod-\(number)"))))) }
        world.run(for: .minutes(3))

        print("\(world.planCount) plans for \(world.happeningCount) answers and wakes, 60 pods")
        #expect(world.planCount * 3 < world.happeningCount)
        #expect(world.machine.plan.conditions.values.allSatisfy { $0.name == .ready })
        #expect(world.cloud.droplets.count == 60)
    }

    @Test(arguments: 0..<UInt64(12))
    func `answers that are heard late and together, among failures, lead to the same end`(seed: UInt64) throws {
        var world = try World(pods: "web", "desk", "lab", "old", seed: seed)
        world.planningTime = .seconds(2)
        world.fates.chance = 0.2
        world.run(for: .minutes(20))
        try world.retire("old")
        world.crash()
        world.run(for: .minutes(20))
        world.fates.chance = 0
        if world.book.fleet.registry.hold != nil { world.ask(.resumeReconciler(reason: "looked")) }
        let wanted: [PodID] = ["web", "desk", "lab"]
        for id in wanted { try world.ask(.tag(id, "changed")) }
        world.run(for: .hours(1))

        for id in wanted {
            #expect(world.condition(of: id)?.name == .ready, "\(id)")
            #expect(world.living(id) == [world.serving(id)])
        }
        #expect(world.living("old").isEmpty)
    }

    @Test func `the inbox hands over all that came, in order, and each thing once`() async {
        let inbox = Inbox()
        let pods = (1...3).map { EventID($0) }
        for pod in pods { inbox.put(.recorded(pod: pod, .success(()))) }
        var rings = inbox.rings.makeAsyncIterator()
        #expect(await rings.next() != nil)

        #expect(inbox.takeAll().compactMap(\.recordedPod) == pods)
        #expect(inbox.takeAll().isEmpty)
    }
}

extension Input.Happening {
    fileprivate var recordedPod: EventID? {
        guard case .recorded(let pod, _) = self else { return nil }
        return pod
    }
}
