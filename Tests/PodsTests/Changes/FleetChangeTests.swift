import Chance
import Pods
import PodsTestSupport
import Testing

@Suite struct FleetChangeTests {
    @Test func `a pod's life between two looks is told in order`() throws {
        var history = try History(pods: "web")
        try history.decide(.tag("web", "blue"))
        try history.decide(.set("web", "score", .int(7)))
        try history.decide(.set("web", "team", .string("red")))
        let earlier = history.fleet
        try history.decide(.untag("web", "blue"))
        try history.decide(.tag("web", "green"))
        try history.decide(.set("web", "score", .int(8)))
        try history.decide(.unset("web", "team"))
        try history.decide(.set("web", "open", .bool(true)))
        try history.decide(.claim("web", holder: "ann", until: nil))
        try history.decide(.protect("web"))
        try history.serve("web", droplet: 101)

        #expect(
            history.fleet.changes(since: earlier).map(\.description) == [
                "pod web: claim set to ann", "pod web: protected", "pod web: tag green added",
                "pod web: tag blue removed", "pod web: open set to true", "pod web: score 7 → 8",
                "pod web: team removed, was red", "pod web: droplet set to active", "pod web: droplet id set to 101",
                "pod web: ip set to 203.0.113.7",
            ]
        )
    }

    @Test func `a new pod is told with all it has, and pods come by their ids`() throws {
        var history = History()
        let earlier = history.fleet
        try history.create("web", tags: [.agent], attributes: ["score": .int(7)])
        try history.create("api")
        try history.retire("api")

        #expect(
            history.fleet.changes(since: earlier) == [
                .pod("api", .created), .pod("api", .image(try #require(Difference(nil, "debian-12")))),
                .pod("api", .retired(reason: "done")),
                .pod("web", .created), .pod("web", .image(try #require(Difference(nil, "debian-12")))),
                .pod("web", .tagged(.agent)),
                .pod("web", .attribute("score", try #require(Difference(nil, .int(7))))),
            ]
        )
    }

    @Test func `keys and the registry's own state come after the pods`() throws {
        var history = try History(pods: "web")
        let earlier = history.fleet
        let key = history.point.next
        try history.decide(.issue(KeyGrant(role: .viewer, secretHash: [1], label: "wall")))
        try history.decide(.registry(.holdReconciler(Alarm(reason: "mass silence"))))
        try history.decide(.registry(.startReceiver))
        let later = history.fleet
        try history.decide(.revoke(key, reason: "leaked"))
        try history.decide(.registry(.resumeReconciler(reason: "seen to").informed(of: later.registry)))

        #expect(
            later.changes(since: earlier).map(\.description) == [
                "key \(key): issued to wall as viewer", "registry: reconciler held: mass silence",
                "registry: receiver started",
            ]
        )
        #expect(
            history.fleet.changes(since: later).map(\.description) == [
                "key \(key): revoked", "registry: reconciler no longer held",
            ]
        )
    }

    @Test func `what was restored and reserved is told`() throws {
        var history = try History(pods: "web")
        let earlier = history.fleet
        try history.decide(.registry(.restore(position: 1, root: [1], reason: "the disk failed")))
        try history.decide(.registry(.resumeReconciler(reason: "seen to")))
        try history.decide(.registry(.reserveIDs(["desk", "api"])))

        #expect(
            history.fleet.changes(since: earlier).map(\.description) == [
                "registry: log restored as of event 1", "registry: id api reserved", "registry: id desk reserved",
            ]
        )
    }

    @Test func `a claim is told by its holder, and one that lasts longer as renewed`() throws {
        var history = try History(pods: "web")
        try history.decide(.claim("web", holder: "ann", until: history.now + 1_000))
        let earlier = history.fleet
        try history.decide(.claim("web", holder: "ann", until: history.now + 2_000))
        let later = history.fleet
        try history.decide(.release("web", reason: "enough"))

        #expect(later.changes(since: earlier).map(\.description) == ["pod web: claim renewed"])
        #expect(history.fleet.changes(since: later).map(\.description) == ["pod web: claim removed, was ann"])
    }

    @Test func `a machine's troubles and its replacement are told of the one that serves`() throws {
        var history = History()
        try history.create("web", tags: [.agent])
        let serving = try history.serve("web", droplet: 101)
        let earlier = history.fleet
        try history.decide(.notePowerOff(attempt: serving))
        try history.decide(.silence(attempt: serving, lastBeat: nil))
        let successor = try history.succeed("web", serving, droplet: 102)
        try history.enrol(successor)
        let silent = history.fleet
        try history.decide(.replace(attempt: serving, by: successor))

        #expect(
            silent.changes(since: earlier).prefix(2).map(\.description) == [
                "pod web: silent", "pod web: droplet switched off",
            ]
        )
        #expect(
            history.fleet.changes(since: silent).map(\.description) == [
                "pod web: no longer silent", "pod web: droplet id 101 → 102", "pod web: ip 203.0.113.7 → 203.0.113.8",
                "pod web: droplet no longer off",
            ]
        )
    }

    @Test func `a pause and what was let go of are told`() throws {
        var history = try History(pods: "web")
        try history.serve("web", droplet: 101)
        let earlier = history.fleet
        try history.decide(.changeImage("web", "debian-13"))
        try history.decide(.pause("web", reason: "at work"))
        let paused = history.fleet
        try history.decide(.resume("web", reason: "over"))
        try history.retire("web")
        try history.decide(.abandon("web", reason: "it will not go"))

        #expect(
            paused.changes(since: earlier).map(\.description) == [
                "pod web: image debian-12 → debian-13", "pod web: paused: at work",
            ]
        )
        #expect(
            history.fleet.changes(since: paused).map(\.description) == [
                "pod web: no longer paused", "pod web: retired: done", "pod web: abandoned: it will not go",
            ]
        )
    }

    @Test func `challenges, and where they are placed, are told`() throws {
        var history = try History(agents: "runner")
        try history.decide(.define(.sample("pwn"), replacing: false))
        let earlier = history.fleet
        try history.decide(.place("runner", "pwn"))
        try history.decide(.define(.sample("pwn", image: "pwn:2", ports: []), replacing: true))
        try history.decide(.define(.sample("web"), replacing: false))
        let later = history.fleet
        try history.decide(.withdraw("pwn", reason: "broken", removing: true))

        #expect(
            later.changes(since: earlier).map(\.description) == [
                "pod runner: challenge pwn placed",
                "challenge pwn: 'The pwn', image ghcr.io/ctf/pwn:1, ports 8080/tcp → 'The pwn', image pwn:2, no ports",
                "challenge web: defined: 'The web', image ghcr.io/ctf/pwn:1, ports 8080/tcp",
            ]
        )
        #expect(
            history.fleet.changes(since: later).map(\.description) == [
                "pod runner: challenge pwn removed",
                "challenge pwn: withdrawn, was 'The pwn', image pwn:2, no ports",
            ]
        )
    }

    @Test func `what came and went, and beats, leave nothing to tell`() throws {
        var history = try History(pods: "web")
        let attempt = try history.serve("web", droplet: 101)
        let earlier = history.fleet
        try history.decide(.tag("web", "blue"))
        try history.decide(.untag("web", "blue"))
        history.beat(attempt, in: 1)

        #expect(history.fleet.changes(since: earlier) == [])
    }

    @Test(arguments: Seeds.fresh)
    func `the changes lead from the earlier pods to the later ones`(seed: UInt64) {
        let history = History.random(seed: seed)
        var generator = SeededGenerator(seed: seed)
        let split = Int.random(in: 0...history.events.count, using: &generator)
        let earlier = history.events.prefix(split).reduce(into: Fleet()) { $0.apply($1) }
        var pods = earlier.modelPods
        for case .pod(let id, let change) in history.fleet.changes(since: earlier) {
            pods[id, default: ModelPod(image: "", tags: [], attributes: [:])].take(change)
        }

        #expect(pods == history.fleet.modelPods)
        #expect(history.fleet.changes(since: history.fleet) == [])
    }
}

extension ModelPod {
    fileprivate mutating func take(_ change: PodChange) {
        switch change {
        case .claim(let claim): (holder, until) = (claim.new?.holder, claim.new?.until)
        case .protection(let isProtected): self.isProtected = isProtected
        case .tagged(let tag): tags.insert(tag)
        case .untagged(let tag): tags.remove(tag)
        case .placed(let challenge): placements.insert(challenge)
        case .removed(let challenge): placements.remove(challenge)
        case .attribute(let key, let value): attributes[key] = value.new
        case .retired: isRetired = true
        case .image(let image): self.image = image.new ?? ""
        case .pause(let pause): isPaused = pause.new != nil
        case .abandoned: isAbandoned = true
        case .created, .phase, .dropletID, .ip, .power, .silence: break
        }
    }
}
