import Pods
import PodsTestSupport
import Reconciler

extension World {
    /// A world with these pods, in which nothing has happened yet.
    init(pods: PodID..., policy: Policy = Policy(), seed: UInt64 = 1) throws {
        self.init(policy: policy, seed: seed)
        for id in pods { try ask(.create(.sample(id))) }
    }

    mutating func ask(_ command: PodCommand) throws(Refusal) {
        try book.decide(command, now: wall)
        if !sent.isEmpty { deliver(.woke) }
    }

    mutating func ask(_ command: RegistryCommand) {
        book.decide(command, now: wall)
        if !sent.isEmpty { deliver(.woke) }
    }

    mutating func retire(_ id: PodID) throws(Refusal) {
        try ask(.retire(id, reason: "done", releasing: false))
    }

    /// Lets a machine of the pod's newest attempt enrol and say which droplet it is.
    mutating func enrol(_ id: PodID, droplet: Int64?) throws(Refusal) {
        guard let attempt = book.fleet.pod(id)?.attempts.last else { throw .unknownPod(id) }
        try book.decide(.enrol(attempt.advanced(by: 1), secretHash: [9], dropletID: droplet), now: wall)
    }

    func condition(of id: PodID) -> Condition? {
        book.fleet.pod(id).flatMap { machine.plan.conditions[$0.row] }
    }

    /// The attempts of the pod, oldest first.
    func attempts(of id: PodID) -> [Attempt] {
        (book.fleet.pod(id)?.attempts ?? []).compactMap { book.fleet.attempts[$0] }
    }

    func living(_ id: PodID) -> [Int64] {
        cloud.living(of: id, at: now)
    }

    /// The droplet that the log says serves the pod.
    func serving(_ id: PodID) -> Int64? {
        book.fleet.pod(id).flatMap { book.fleet.openAttempt(of: $0)?.dropletID }
    }

    func sent(_ call: Fates.Call) -> [Effect] {
        sent.map(\.effect).filter { $0.call == call }
    }

    /// Everything asked since then but listings and what is read now and then.
    func deeds(since time: Int64) -> [Effect] {
        sent.filter { $0.time > time && $0.effect != .list && !$0.effect.isReading }.map(\.effect)
    }
}

extension NewPod {
    static func sample(_ id: PodID) -> NewPod {
        NewPod(
            id: id,
            image: "debian-12-x64",
            template: nil,
            tags: ["blue"],
            attributes: ["region": .string("fra1"), "size": .string("s-1vcpu-1gb")]
        )
    }
}
