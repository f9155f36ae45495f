import LMDB
import Pods
import PodsTestSupport
import Registry
import Testing

/// Makes a registry with two rows or more in every view but that of the registry itself, and closes it.
func fillEveryView() async throws -> Fleet {
    let registry = try Registry.temporary()
    var machines: [KeyGrant.Machine] = []
    for (number, id) in (["web", "desk"] as [PodID]).enumerated() {
        let droplet = 100 + Int64(number)
        let pod = try await registry.create(id, tags: [.agent]).first
        let machine = try await registry.replaceMachine(of: pod, droplet: droplet)
        machines.append(machine)
        let stranger = try #require(PodID("stranger-\(number)"))
        try await registry.execute(.reserveIDs([stranger]), by: .reconciler)
        let duplicate = DropletCommand.noteDuplicate(
            attempt: machine.attempt,
            dropletID: droplet + 50,
            keptDropletID: droplet
        )
        try await registry.execute(duplicate, by: .reconciler)
        try await registry.beat(from: machine)
        try await registry.execute(.tag(id, "blue"), by: .ann)
        for challenge in ["pwn", "web"] as [ChallengeID] {
            try await registry.execute(.define(.sample(challenge), replacing: false), by: .ann)
            try await registry.execute(.place(id, challenge), by: .ann)
        }
        try await registry.execute(.set(id, "score", .int(Int64(number))), by: .ann)
    }
    try await registry.restore(to: try registry.reader.head(), root: [7], reason: "the disk failed", by: "ann")
    try await registry.execute(.holdReconciler(Alarm(reason: "strange")), by: .reconciler)
    try await registry.beat(machines, count: 4)
    let fleet = try registry.reader.fleet()
    await registry.close()
    return fleet
}

/// What a view's rows are called where differences are told.
let words = [
    "views.pods": "pod ", "views.versions": "version of pod ", "views.tags": "tag ", "views.attributes": "attribute ",
    "views.beats": "newest beat of pod ",
    "views.droplets": "attempt ", "views.duplicates": "duplicate droplet ",
    "views.challenges": "challenge ", "views.placements": "placement of ", "views.keys": "key ",
    "views.registry": "the registry's own state", "views.reserved": "reserved id ",
]
