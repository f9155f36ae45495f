package import Chance
package import Pods

/// Commands about few pods, tags and droplets, so that they meet one another often.
package struct RandomCommands {
    package var generator: SeededGenerator

    static let pods: [PodID] = ["alpha", "beta", "gamma"]
    static let strangers: [PodID] = ["gamma", "delta", "omega"]
    static let tags: [Tag] = ["blue", "green", .agent]
    static let keys: [AttributeKey] = ["team", "score", .lastbeat, "root_password"]
    static let values: [AttributeValue] = [.string(""), .string("red"), .int(7), .bool(true)]
    static let holders = ["ann", "bob", ""]
    static let challenges: [ChallengeID] = ["pwn", "web"]
    static let droplets: ClosedRange<Int64> = 101...108

    package init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    /// What comes next, about what the fleet holds or, now and then, about nothing.
    package mutating func next(in fleet: Fleet, now: Int64) -> FleetCommand {
        switch Int.random(in: 0..<22, using: &generator) {
        case 0..<8: .pod(podCommand(now: now))
        case 8..<17: .droplet(dropletCommand(in: fleet, now: now))
        case 17: keyOrRearm(in: fleet, now: now)
        case 18: .registry(registryCommand(in: fleet))
        case 19: .challenge(challengeCommand())
        case 20: .pod(placementCommand())
        default: .expireClaims
        }
    }

    package mutating func podCommand(now: Int64) -> PodCommand {
        let pod = Self.pods.sample(using: &generator)
        let tag = Self.tags.sample(using: &generator)
        let key = Self.keys.sample(using: &generator)
        let holder = Self.holders.sample(using: &generator)
        let until = [nil, now - 1, now + 1_000, now + 5_000].sample(using: &generator)
        switch Int.random(in: 0..<24, using: &generator) {
        case 0, 1: return .create(newPod(pod))
        case 2, 3: return .tag(pod, tag)
        case 4: return .untag(pod, tag)
        case 5, 6: return .set(pod, key, Self.values.sample(using: &generator))
        case 7: return .unset(pod, key)
        case 8, 9: return .claim(pod, holder: holder, until: until)
        case 10: return .renew(pod, holder: holder, until: until)
        case 11: return .release(pod, reason: "enough")
        case 12: return .protect(pod)
        case 13, 14: return .unprotect(pod)
        case 15: return .retire(pod, reason: "done", releasing: Bool.random(using: &generator))
        default: return upkeepCommand(of: pod)
        }
    }

    private mutating func upkeepCommand(of pod: PodID) -> PodCommand {
        switch Int.random(in: 0..<8, using: &generator) {
        case 0, 1: .changeImage(pod, ["debian-12", "debian-13", ""].sample(using: &generator))
        case 2: .pause(pod, reason: "at work")
        case 3, 4: .resume(pod, reason: "over")
        case 5, 6: .abandon(pod, reason: "it will not go")
        default: .adopt(newPod(pod), dropletID: Self.droplets.sample(using: &generator), .sample(named: pod))
        }
    }

    private mutating func newPod(_ id: PodID) -> NewPod {
        NewPod(
            id: id,
            image: ["debian-12", ""].sample(using: &generator),
            template: nil,
            tags: [Self.tags.sample(using: &generator)],
            attributes: [Self.keys.sample(using: &generator): Self.values.sample(using: &generator)]
        )
    }

    package mutating func placementCommand() -> PodCommand {
        let pod = Self.pods.sample(using: &generator)
        let challenge = Self.challenges.sample(using: &generator)
        return Int.random(in: 0..<4, using: &generator) > 0
            ? .place(pod, challenge) : .remove(pod, challenge, reason: "solved")
    }

    private mutating func challengeCommand() -> ChallengeCommand {
        let id = Self.challenges.sample(using: &generator)
        guard Int.random(in: 0..<3, using: &generator) > 0 else {
            return .withdraw(id, reason: "broken", removing: Bool.random(using: &generator))
        }
        let image = (["pwn:1", "pwn:2"] as [ContainerImage]).sample(using: &generator)
        return .define(.sample(id, image: image), replacing: Bool.random(using: &generator))
    }

    mutating func row(in fleet: Fleet) -> EventID {
        (fleet.pods.ids.sorted() + [EventID(9_999)]).sample(using: &generator)
    }

    private mutating func keyCommand(in fleet: Fleet) -> KeyCommand {
        let key = (fleet.keys.ids.sorted() + [EventID(9_999)]).sample(using: &generator)
        guard Int.random(in: 0..<6, using: &generator) > 0 else { return .revoke(key, reason: "lost") }
        let hash = [UInt8.random(in: 0..<2, using: &generator)]
        return .enrol(key, secretHash: hash, dropletID: Self.droplets.sample(using: &generator))
    }

    private mutating func keyOrRearm(in fleet: Fleet, now: Int64) -> FleetCommand {
        guard Int.random(in: 0..<4, using: &generator) == 0 else { return .key(keyCommand(in: fleet)) }
        let hash = [UInt8.random(in: 0..<4, using: &generator)]
        return .pod(.rearm(Self.pods.sample(using: &generator), tokenHash: hash, expires: now + 3_000))
    }

    private mutating func registryCommand(in fleet: Fleet) -> RegistryCommand {
        [
            .startReconciler(version: "1", policy: "careful"), .stopReconciler, .pauseReconciler(reason: "a"),
            .resumeReconciler(reason: "b").informed(of: fleet.registry), .resumeReconciler(reason: "f"),
            .holdReconciler(Alarm(reason: "c")),
            .approvePlan(digest: "6e", changes: 1, reason: "e"), .startReceiver, .stopReceiver,
            .bindAccount(team: "t", name: "n"), .restore(position: fleet.head, root: [1, 2], reason: "d"),
            .reserveIDs(Self.strangers.shuffled(using: &generator).dropLast()),
        ].sample(using: &generator)
    }
}
