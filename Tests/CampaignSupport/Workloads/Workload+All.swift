internal import DigitalOceanSimulator
internal import Pods
internal import PodsTestSupport

extension Workload {
    package static let all: [Workload] = [
        .creation, .threePods, .retirement, .hastyRetirement, .claim, .labels, .protection, .agent, .silence,
        .powerOff, .handDeletion, .restart, .pause, .imageChange, .breakdown, .podPause, .abandonment, .stillborn,
        .massDeletion, .badImage,
    ]

    /// Those on which every pair of mishaps is tried.
    package static let shortest: [Workload] = [.creation, .hastyRetirement]

    package static let creation = Workload("creation", [(.after(0), .create("alpha"))])

    static let threePods = Workload(
        "three-pods",
        [(.after(0), .create("alpha")), (.after(10), .create("beta")), (.after(3_000), .create("gamma"))]
    )

    static let retirement = Workload(
        "retirement",
        [(.after(0), .create("alpha")), (.ready("alpha"), .retire("alpha"))]
    )

    /// The pod is retired while its create is underway.
    package static let hastyRetirement = Workload(
        "hasty-retirement",
        [(.after(0), .create("alpha")), (.requested("alpha"), .retire("alpha"))]
    )

    static let claim = Workload(
        "claim",
        [
            (.after(0), .create("alpha")),
            (.ready("alpha"), .ask(.claim("alpha", holder: "ann", until: nil))),
            (.after(2_000), .ask(.claim("alpha", holder: "bob", until: nil))),
            (.after(5_000), .ask(.retire("alpha", reason: "in vain", releasing: false))),
            (.after(5_000), .ask(.release("alpha", reason: "done"))),
            (.after(2_000), .retire("alpha")),
        ]
    )

    static let labels = Workload(
        "labels",
        [
            (.after(0), .create("alpha")),
            (.ready("alpha"), .ask(.tag("alpha", "green"))),
            (.after(20_000), .ask(.untag("alpha", "blue"))),
            (.after(100), .ask(.tag("alpha", "red"))),
        ]
    )

    static let protection = Workload(
        "protection",
        [
            (.after(0), .create("alpha")), (.after(0), .create("beta")),
            (.ready("alpha"), .ask(.protect("alpha"))),
            (.after(1_000), .ask(.retire("alpha", reason: "in vain", releasing: true))),
            (.after(1_000), .ask(.retire("beta", reason: "done", releasing: false))),
        ]
    )

    static let agent = Workload("agent", [(.after(0), .ask(.create(.sample("alpha", isAgent: true))))])

    static let silence = Workload(
        "silence",
        [
            (.after(0), .ask(.create(.sample("alpha", isAgent: true)))),
            (.after(0), .ask(.create(.sample("beta", isAgent: true)))),
            (.ready("alpha"), .silence("alpha", milliseconds: 200_000)),
        ]
    )

    static let powerOff = Workload(
        "power-off",
        [
            (.after(0), .create("alpha")),
            (.ready("alpha"), .changeByHand("alpha", DropletChange(status: .off))),
            (.after(60_000), .changeByHand("alpha", DropletChange(status: .active))),
        ]
    )

    static let handDeletion = Workload(
        "hand-deletion",
        [(.after(0), .create("alpha")), (.after(0), .create("beta")), (.ready("alpha"), .deleteByHand("alpha"))]
    )

    static let restart = Workload(
        "restart",
        [(.after(0), .create("alpha")), (.after(1_500), .restartServer), (.ready("alpha"), .restartServer)]
    )

    static let imageChange = Workload(
        "image-change",
        [
            (.after(0), .ask(.create(.sample("alpha", isAgent: true)))),
            (.ready("alpha"), .ask(.changeImage("alpha", "debian-13-x64"))),
            (.after(240_000), .ask(.tag("alpha", "green"))),
        ]
    )

    /// A machine dies; another takes its place.
    static let breakdown = Workload(
        "breakdown",
        [
            (.after(0), .ask(.create(.sample("alpha", isAgent: true)))),
            (.after(0), .ask(.create(.sample("beta", isAgent: true)))),
            (.ready("alpha"), .breakDown("alpha")),
        ]
    )

    static let podPause = Workload(
        "pod-pause",
        [
            (.after(0), .create("alpha")),
            (.requested("alpha"), .ask(.pause("alpha", reason: "tea"))),
            (.after(60_000), .ask(.resume("alpha", reason: "back"))),
        ]
    )

    /// A droplet that nobody gets rid of is left to people.
    static let abandonment = Workload(
        "abandonment",
        [
            (.after(0), .create("alpha")),
            (.ready("alpha"), .changeByHand("alpha", DropletChange(locked: true))),
            (.after(1_000), .retire("alpha")),
            (.after(120_000), .ask(.abandon("alpha", reason: "support takes care of it"))),
        ]
    )

    /// Somebody deletes everything; people accept it.
    static let massDeletion = Workload(
        "mass-deletion",
        [
            (.after(0), .create("alpha")), (.after(0), .create("beta")), (.after(0), .create("gamma")),
            (.ready("gamma"), .deleteByHand("alpha")), (.after(0), .deleteByHand("beta")),
            (.after(0), .deleteByHand("gamma")),
        ]
    )

    static let badImage = Workload(
        "bad-image",
        [
            (.after(0), .ask(.create(.sample("alpha", image: "no-such-image")))),
            (.after(60_000), .ask(.changeImage("alpha", "debian-12-x64"))),
        ]
    )

    /// Machines that never come up, until no more are made.
    static let stillborn = Workload(
        "stillborn",
        failureMaximum: 1,
        [(.after(0), .ask(.create(.sample("dud", isAgent: true))))]
    )

    static let pause = Workload(
        "pause",
        [(.after(0), .pause), (.after(100), .create("alpha")), (.after(30_000), .resume)]
    )
}

extension Deed {
    static func create(_ id: PodID) -> Deed { .ask(.create(.sample(id))) }
    static func retire(_ id: PodID) -> Deed { .ask(.retire(id, reason: "done", releasing: false)) }
}
