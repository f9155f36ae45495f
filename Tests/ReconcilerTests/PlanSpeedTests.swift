import Pods
import Reconciler
import Testing

/// What a plan for a large fleet takes: `swift test -c release --scratch-path .build-release --filter PlanSpeedTests`.
///
/// Time is printed and not judged.
@Suite struct PlanSpeedTests {
    #if DEBUG
        private static let podCount = 1_000
    #else
        private static let podCount = 10_000
    #endif
    private static let roundCount = 10

    @Test func `a plan for thousands of machines that beat holds no action`() throws {
        var fleet = LargeFleet()
        for number in 1...Self.podCount { try fleet.serve(number) }
        try measure(fleet, "\(Self.podCount) machines")
    }

    @Test func `tombstones and machines that were replaced long ago are nothing to do either`() throws {
        var fleet = LargeFleet()
        for number in 1...Self.podCount { try fleet.serve(number, predecessorCount: 1) }
        for number in Self.podCount + 1...3 * Self.podCount { try fleet.bury(number) }
        try measure(fleet, "\(Self.podCount) machines, each the second of its pod, and twice as many tombstones")
    }

    private func measure(_ large: LargeFleet, _ what: String) throws {
        var machine = large.machine()
        let clock = ContinuousClock()
        let durations = (0..<Self.roundCount).map { _ in
            clock.measure { _ = machine.step(Input(.woke, fleet: large.book.fleet, now: large.now)) }
        }
        let mean = durations.reduce(.zero, +) / durations.count
        print("\(what): a step takes \(mean), the quickest \(durations.min() ?? mean)")

        #expect(machine.plan.mode == .acting)
        #expect(machine.plan.actions == [])
        #expect(machine.plan.conditions.values.count { $0.name == .ready } == Self.podCount)
        #expect(machine.plan.conditions.values.allSatisfy { $0.name == .ready || $0.name == .gone })
    }
}

/// A log that tells of many machines, and a listing that shows them.
private struct LargeFleet {
    var book = Book()
    let now = Reading(wall: 1_700_000_000_000, boot: 1)
    private var sightings: [Sighting] = []
    private var dropletCount: Int64 = 0

    init() {
        book.decide(.startReceiver, now: 0)
        book.decide(.bindAccount(team: "team-1", name: "team-1"), now: 0)
    }

    /// A machine that acts on this, as it is when it has listed once.
    func machine() -> ReconcilerMachine {
        var machine = ReconcilerMachine(policy: Policy(), registry: World.registry)
        let account = AccountReading(account: RegistryState.Account(team: "team-1", name: "team-1"))
        let listing = Listing(sightings: sightings, incompleteness: nil, requestCount: sightings.count / 200 + 1)
        for happening: Input.Happening in [
            .woke, .accountRead(.success(account)), .listed(startedAt: now, .success(listing)),
        ] {
            _ = machine.step(Input(happening, fleet: book.fleet, now: now))
        }
        return machine
    }

    /// An agent whose machine is up, after as many others that it has replaced.
    mutating func serve(_ number: Int, predecessorCount: Int = 0) throws {
        let row = try create(number)
        var serving = try makeMachine(of: row, replacing: nil)
        for _ in 0..<predecessorCount {
            let heir = try makeMachine(of: row, replacing: serving.attempt)
            try book.decide(.replace(attempt: serving.attempt, by: heir.attempt), now: 0)
            try remove(serving, because: heir.attempt)
            serving = heir
        }
        book.beat(of: serving.attempt, in: row, now: 0)
        sightings.append(try sighting(of: serving))
    }

    /// A pod that is over and done with.
    mutating func bury(_ number: Int) throws {
        let row = try create(number)
        let machine = try makeMachine(of: row, replacing: nil)
        try book.decide(.retire(.numbered(number), reason: "done", releasing: false), now: 0)
        try remove(machine, because: row)
    }

    private struct Machine {
        let attempt: EventID
        let dropletID: Int64
    }

    private mutating func create(_ number: Int) throws -> EventID {
        try book.decide(.create(.agent(.numbered(number))), now: 0)
        guard let row = book.fleet.rows[.numbered(number)] else { throw Refusal.unknownPod(.numbered(number)) }
        return row
    }

    private mutating func makeMachine(of row: EventID, replacing replaced: EventID?) throws -> Machine {
        let request = DropletRequest(
            region: "fra1",
            size: "s-1vcpu-1gb",
            image: "debian-12-x64",
            registry: World.registry,
            tokenHash: [1, 2, 3],
            tokenExpires: 1_000
        )
        let attempt = try book.decide(.request(pod: row, request, replacing: replaced), now: 0)
        dropletCount += 1
        try book.decide(.accept(attempt: attempt, dropletID: dropletCount), now: 0)
        try book.decide(.activate(attempt: attempt, ip: "203.0.113.\(dropletCount % 200)"), now: 0)
        try book.decide(.enrol(attempt.advanced(by: 1), secretHash: [9], dropletID: dropletCount), now: 0)
        return Machine(attempt: attempt, dropletID: dropletCount)
    }

    private mutating func remove(_ machine: Machine, because cause: EventID) throws {
        let (attempt, droplet) = (machine.attempt, machine.dropletID)
        try book.decide(.delete(attempt: attempt, dropletID: droplet, reason: "done", because: cause), now: 0)
        try book.decide(.confirmGone(attempt: attempt, dropletID: droplet), now: 0)
    }

    private func sighting(of machine: Machine) throws -> Sighting {
        guard let attempt = book.fleet.attempts[machine.attempt] else { throw Refusal.unknownAttempt(machine.attempt) }
        return Sighting(
            dropletID: machine.dropletID,
            name: attempt.specification.name,
            status: .active,
            ip: attempt.ip,
            tags: ["agent", "podledger:\(World.registry)"]
        )
    }
}
