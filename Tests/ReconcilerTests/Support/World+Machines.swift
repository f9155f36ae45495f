import Pods
import PodsTestSupport
import Reconciler
import Testing

extension World {
    /// A world with these agents, whose machines beat as soon as they are up.
    init(agents: PodID..., policy: Policy = Policy(), seed: UInt64 = 1) throws {
        self.init(policy: policy, seed: seed)
        nextBeatAt = now
        for id in agents { try ask(.create(.agent(id))) }
    }

    /// A world with so many agents, all of them ready.
    static func agents(_ count: Int, policy: Policy = Policy()) throws -> World {
        var world = World(policy: policy)
        world.nextBeatAt = world.now
        for number in 0..<count { try world.ask(.create(.agent(.numbered(number)))) }
        world.run(for: .minutes(3))
        return world
    }

    /// Lets every machine beat that can, and be heard if anybody listens.
    mutating func beatAll() {
        nextBeatAt += .seconds(10)
        guard book.fleet.registry.isReceiverUp else { return }
        for pod in book.fleet.pods.values.sorted(by: { $0.row < $1.row }) where pod.isExpectedToBeat {
            for attempt in book.fleet.openAttempts(of: pod) {
                guard let droplet = attempt.dropletID, cloud.droplets[droplet]?.beats(at: now) == true,
                    book.fleet.muteness(of: attempt) == nil
                else { continue }
                if givesKeys, !attempt.isEnrolled { enrol(attempt) }
                book.beat(of: attempt.id, in: pod.row, now: wall)
            }
        }
    }

    /// Lets the machine that serves the pod trade its key.
    mutating func enrol(_ id: PodID) throws {
        enrol(try #require(book.fleet.pod(id).flatMap { book.fleet.openAttempt(of: $0) }))
    }

    /// A machine trades its key as soon as it is up; one that comes too late is refused like any other.
    private mutating func enrol(_ attempt: Attempt) {
        let command = KeyCommand.enrol(attempt.id.advanced(by: 1), secretHash: [9], dropletID: attempt.dropletID)
        try? book.decide(command, now: wall)
    }

    /// The whole computer stands still, and the process in it does not notice.
    mutating func stall(for duration: Int64) {
        now += duration
        if nextBeatAt < now { nextBeatAt = now }
    }

    /// Does something to the machine that serves the pod.
    mutating func ail(_ id: PodID, _ ailment: CloudDroplet.Ailment?) {
        if let droplet = serving(id) { cloud.ail(droplet, ailment) }
    }

    mutating func switchOff(_ id: PodID) {
        if let droplet = serving(id) { cloud.power(droplet, isOff: true) }
    }

    mutating func power(_ order: PowerOrder, _ fate: Fate) -> PowerResult {
        switch fate {
        case .fails(let kind):
            refusedPowerCount += 1
            return .refused(Trouble(kind, "another event runs on the droplet"))
        case .requestLost: return .unknown(Trouble(.transient, "timed out"))
        default:
            if fate != .ignored { cloud.perform(order.action, on: order.dropletID, at: now) }
            guard case .replyLost = fate else { return .accepted }
            return .unknown(Trouble(.transient, "the reply was lost"))
        }
    }

    func probe(_ target: ProbeTarget, _ fate: Fate) -> ProbeFinding {
        if case .fails = fate { return .inconclusive("no route") }
        let isUp = cloud.droplets[target.dropletID]?.answers(at: now) ?? false
        return isUp ? .answered(port: target.ports[0]) : .unanswered
    }

    /// What was asked of machines' power.
    var powerOrders: [PowerAction] {
        sent.compactMap { if case .power(let order, _) = $0.effect { order.action } else { nil } }
    }

    /// The events of the pod's stream since then, as kinds.
    func events(of id: PodID, where isMeant: (Event) -> Bool) -> [Event] {
        let row = book.fleet.pod(id)?.row
        return book.events.compactMap { recorded in
            guard recorded.stream == row, case .event(let event, _) = recorded.content, isMeant(event) else {
                return nil
            }
            return event
        }
    }
}

extension PodID {
    static func numbered(_ number: Int) -> PodID {
        PodID(stringLiteral: "agent-\(number)")
    }
}

extension NewPod {
    static func agent(_ id: PodID) -> NewPod {
        NewPod(
            id: id,
            image: "debian-12-x64",
            template: nil,
            tags: [.agent],
            attributes: ["region": .string("fra1"), "size": .string("s-1vcpu-1gb"), "vnc_port": .int(5_901)]
        )
    }
}
