import Pods
import PodsTestSupport

/// Events of every kind and in every form, each under a label of its own that begins with its kind's name.
enum EventSamples {
    static let all: [(label: String, event: Event)] = pods + droplets + challenges + keys + registry

    private static let hash: [UInt8] = (0..<32).map { $0 }

    private static let pods: [(label: String, event: Event)] = [
        ("pod.created", .podCreated(id: "web-1", image: "debian-12", template: nil)),
        (
            "pod.created/template",
            .podCreated(id: "a", image: "1234567", template: TemplateReference(name: "agent", digest: hash))
        ),
        ("pod.tagged", .podTagged("env:prod")),
        ("pod.untagged", .podUntagged("env:prod")),
        ("pod.attribute.set/string", .attributeSet("team", .string("Zürich"))),
        ("pod.attribute.set/empty", .attributeSet("team", .string(""))),
        ("pod.attribute.set/int", .attributeSet("score", .int(-42))),
        ("pod.attribute.set/zero", .attributeSet("score", .int(0))),
        ("pod.attribute.set/bool", .attributeSet("open", .bool(true))),
        ("pod.attribute.set/false", .attributeSet("open", .bool(false))),
        ("pod.attribute.unset", .attributeUnset("team")),
        ("pod.claimed", .podClaimed(holder: "ann", until: nil)),
        ("pod.claimed/until", .podClaimed(holder: "ann", until: 1_700_000_000_000)),
        ("pod.claimed/until-zero", .podClaimed(holder: "ann", until: 0)),
        ("pod.released", .podReleased(reason: "expired")),
        ("pod.protected", .podProtected),
        ("pod.unprotected", .podUnprotected),
        ("pod.retired", .podRetired(reason: "the event is over")),
        ("pod.image.changed", .podImageChanged(image: "debian-13")),
        ("pod.paused", .podPaused(reason: "somebody looks into it")),
        ("pod.resumed", .podResumed(reason: "seen to")),
        ("pod.abandoned", .podAbandoned(reason: "support cannot delete it either")),
        ("pod.silent", .podSilent(attempt: 7, lastBeat: 1_700_000_000_000)),
        ("pod.silent/never-heard", .podSilent(attempt: 7, lastBeat: nil)),
        ("pod.silent/epoch", .podSilent(attempt: 7, lastBeat: 0)),
        ("pod.recovered", .podRecovered(attempt: 7)),
    ]

    private static let specification = DropletSpecification(
        region: "fra1",
        size: "s-1vcpu-1gb",
        image: "debian-12",
        name: "web-1.7.k3x9qa"
    )

    private static let droplets: [(label: String, event: Event)] = [
        ("droplet.requested", .dropletRequested(specification, replacing: nil)),
        ("droplet.requested/replacing", .dropletRequested(specification, replacing: 5)),
        ("droplet.accepted", .dropletAccepted(attempt: 7, dropletID: 3_164_444)),
        ("droplet.refused/invalid", .dropletRefused(attempt: 7, .invalid, message: "no such size")),
        ("droplet.refused/quota", .dropletRefused(attempt: 7, .quota, message: "at the limit")),
        ("droplet.refused/transient", .dropletRefused(attempt: 7, .transient, message: "503")),
        ("droplet.refused/unauthorized", .dropletRefused(attempt: 7, .unauthorized, message: "401")),
        ("droplet.unknown", .dropletUnknown(attempt: 7, message: "timed out")),
        ("droplet.adopted", .dropletAdopted(attempt: 7, dropletID: 3_164_444)),
        ("droplet.active", .dropletActive(attempt: 7, dropletID: 3_164_444, ip: "203.0.113.7")),
        ("droplet.lost", .dropletLost(attempt: 7, dropletID: 3_164_444, reason: "404")),
        ("droplet.lost/never-seen", .dropletLost(attempt: 7, dropletID: nil, reason: "no sign of it")),
        ("droplet.delete.requested", .dropletDeleteRequested(attempt: 7, dropletID: 3_164_444, reason: "retired")),
        ("droplet.gone", .dropletGone(attempt: 7, dropletID: 3_164_444)),
        ("droplet.duplicate.found", .dropletDuplicateFound(attempt: 7, dropletID: 2, keptDropletID: 1)),
        ("droplet.powered.off", .dropletPoweredOff(attempt: 7, dropletID: 3_164_444)),
        (
            "droplet.power.requested/on",
            .dropletPowerRequested(attempt: 7, dropletID: 3_164_444, .powerOn, reason: "it was seen off")
        ),
        (
            "droplet.power.requested/cycle",
            .dropletPowerRequested(attempt: 7, dropletID: 3_164_444, .powerCycle, reason: "it is silent")
        ),
        ("droplet.replaced", .dropletReplaced(attempt: 7, by: 9)),
    ]

    private static let challenges: [(label: String, event: Event)] = [
        (
            "challenge.defined",
            .challengeDefined(
                ChallengeDefinition(
                    id: "warm-up",
                    name: "Aufwärmen",
                    image: "registry.example.org:5000/ctf/warm-up:2024.1",
                    ports: ["443", "53/udp", "53/tcp"]
                )
            )
        ),
        (
            "challenge.defined/no-ports",
            .challengeDefined(ChallengeDefinition(id: "pwn", name: "Pwn", image: "pwn", ports: []))
        ),
        ("challenge.withdrawn", .challengeWithdrawn("warm-up", reason: "solved by all")),
        ("challenge.placed", .challengePlaced("warm-up")),
        ("challenge.removed", .challengeRemoved("warm-up", reason: "retired")),
    ]

    private static let keys: [(label: String, event: Event)] = [
        ("key.issued/admin", .keyIssued(KeyGrant(role: .admin, secretHash: hash, label: "first"))),
        ("key.issued/operator", .keyIssued(KeyGrant(role: .operator, secretHash: hash, label: "ann", expires: 9))),
        ("key.issued/viewer", .keyIssued(KeyGrant(role: .viewer, secretHash: hash, label: "wall"))),
        (
            "key.issued/pod",
            .keyIssued(
                KeyGrant(
                    role: .pod,
                    secretHash: hash,
                    label: "web-1",
                    machine: KeyGrant.Machine(pod: 3, attempt: 7),
                    expires: 1_700_000_000_000
                )
            )
        ),
        ("key.enrolled", .keyEnrolled(secretHash: hash, dropletID: 3_164_444)),
        ("key.enrolled/unaware", .keyEnrolled(secretHash: hash, dropletID: nil)),
        ("key.revoked", .keyRevoked(reason: "leaked")),
    ]

    private static let registry: [(label: String, event: Event)] = [
        ("reconciler.started", .reconcilerStarted(version: "1.0.0", policy: "")),
        ("reconciler.started/policy", .reconcilerStarted(version: "1.0.0", policy: "lists every 30 s")),
        ("reconciler.stopped", .reconcilerStopped),
        ("reconciler.paused", .reconcilerPaused(reason: "maintenance")),
        ("reconciler.resumed", .reconcilerResumed(reason: "over")),
        ("reconciler.held", .reconcilerHeld(reason: "a fifth fell silent")),
        ("reconciler.held/silence", .reconcilerHeld(reason: "a fifth fell silent", isAboutSilence: true)),
        ("reconciler.held/droplets", .reconcilerHeld(reason: "two are missing", droplets: [3_164_444, 3_164_445])),
        ("plan.approved", .planApproved(digest: "6e340b9c", changes: 3, reason: "read by two")),
        ("receiver.started", .receiverStarted),
        ("receiver.stopped", .receiverStopped),
        ("account.bound", .accountBound(team: "7c2d5f00-0000-4000-8000-000000000001", name: "Ours")),
        ("registry.restored", .registryRestored(position: 4_711, root: hash, reason: "the disk failed")),
        ("ids.reserved", .idsReserved(["desk", "web-1"])),
    ]
}
