import Pods
import Reconciler

/// One history: people ask at random, things fail at random, the process dies at random; then all is calm.
struct Campaign {
    private static let pods: [PodID] = ["alpha", "beta", "gamma", "delta"]

    private var world: World
    private var generator: SeededGenerator
    private var foreigners: [CloudDroplet] = []

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed &* 31 &+ 7)
        world = World(policy: .brisk, seed: seed)
        world.fates.chance = [0, 0.05, 0.2].randomElement(using: &generator) ?? 0
        world.cloud.create(named: "somebody-elses", tags: [], at: world.now)
        world.cloud.create(named: "alpha.3.other", tags: [], at: world.now)
        foreigners = Array(world.cloud.droplets.values)
    }

    var events: [Event] {
        world.book.events.compactMap { if case .event(let event, _) = $0.content { event } else { nil } }
    }

    /// Runs it and says what went wrong; nothing, if all is well.
    mutating func problems() -> [String] {
        for _ in 0..<Int.random(in: 5...25, using: &generator) {
            disturb()
            world.run(for: Int64.random(in: 0...40_000, using: &generator))
        }
        calm()
        return world.problems + verdict()
    }

    private mutating func disturb() {
        let pod = Self.pods.randomElement(using: &generator) ?? "alpha"
        switch Int.random(in: 0..<12, using: &generator) {
        case 0..<4: attempt(.create(.sample(pod)))
        case 4: attempt(.retire(pod, reason: "done", releasing: true))
        case 5: attempt(.tag(pod, "green"))
        case 6: attempt(.untag(pod, "blue"))
        case 7, 8: world.crash()
        case 9: takeAway(from: pod)
        case 10: world.ask(generator.chance(0.5) ? .pauseReconciler(reason: "tea") : .resumeReconciler(reason: "back"))
        default: attempt(generator.chance(0.5) ? .protect(pod) : .unprotect(pod))
        }
    }

    private mutating func attempt(_ command: PodCommand) {
        _ = try? world.ask(command)
    }

    /// Somebody deletes a droplet by hand, or all of them.
    private mutating func takeAway(from pod: PodID) {
        guard generator.chance(0.4) else { return }
        let victims = generator.chance(0.3) ? Self.pods : [pod]
        for droplet in victims.flatMap(world.living) { world.cloud.remove(droplet, at: world.now) }
    }

    /// No more faults; people lift what they imposed, mend what was refused for good, and wait.
    private mutating func calm() {
        world.fates.chance = 0
        for _ in 0..<2 {
            world.run(for: .minutes(20))
            world.ask(.resumeReconciler(reason: "all is well"))
            for pod in Self.pods where world.condition(of: pod)?.name == .invalid {
                attempt(.set(pod, "note", .int(world.now)))
            }
        }
        world.run(for: .minutes(20))
    }

    private mutating func verdict() -> [String] {
        var problems: [String] = []
        for pod in world.book.fleet.pods.values {
            let living = world.living(pod.id)
            let wanted: [Int64] = pod.isRetired ? [] : [world.serving(pod.id) ?? 0]
            if living != wanted { problems.append("\(pod.id) has \(living) and should have \(wanted)") }
            problems += tagProblems(pod, living)
        }
        for foreigner in foreigners where world.cloud.droplets[foreigner.id] != foreigner {
            problems.append("foreign droplet \(foreigner.id) was touched")
        }
        let before = world.now
        world.run(for: .minutes(10))
        let restless = world.deeds(since: before)
        return restless.isEmpty ? problems : problems + ["it does not come to rest: \(restless.prefix(3))"]
    }

    private func tagProblems(_ pod: Pod, _ living: [Int64]) -> [String] {
        let wanted = Set(pod.tags.keys.map(\.rawValue) + ["podledger:\(World.registry)"])
        return living.compactMap { world.cloud.droplets[$0] }
            .filter { $0.tags != wanted }
            .map { "droplet \($0.id) has the tags \($0.tags.sorted())" }
    }
}

extension Policy {
    /// Short waits, still longer than every delay of the world added together, so that a campaign takes little time.
    static var brisk: Policy {
        var policy = Policy()
        policy.settlingTime = 120_000
        policy.appearanceGrace = 60_000
        policy.listingInterval = 60_000
        return policy
    }
}
