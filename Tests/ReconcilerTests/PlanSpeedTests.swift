import Pods
import Reconciler
import Testing

@Suite struct PlanSpeedTests {
    /// Time is printed and not judged.
    @Test func `a plan for ten thousand pods that are well holds no action`() throws {
        var book = Book()
        var sightings: [Sighting] = []
        for number in 1...10_000 {
            let id = try #require(PodID("pod-\(number)"))
            sightings.append(try book.serve(id, droplet: Int64(number)))
        }
        var machine = ReconcilerMachine(policy: Policy(), registry: World.registry)
        let now = Reading(wall: 1_700_000_000_000, boot: 1)
        let account = RegistryState.Account(team: "team-1", name: "team-1")
        book.decide(.bindAccount(team: account.team, name: account.name), now: now.wall)
        let listing = Listing(sightings: sightings, incompleteness: nil, requestCount: 51)
        let fleet = book.fleet
        _ = machine.step(Input(.woke, fleet: fleet, now: now))
        _ = machine.step(Input(.accountRead(.success(AccountReading(account: account))), fleet: fleet, now: now))
        _ = machine.step(Input(.listed(startedAt: now, .success(listing)), fleet: fleet, now: now))
        let duration = ContinuousClock().measure {
            for _ in 0..<10 { _ = machine.step(Input(.woke, fleet: fleet, now: now)) }
        }
        print("a step with 10,000 pods takes \(duration / 10)")

        #expect(machine.plan.mode == .acting)
        #expect(machine.plan.actions.count == 0)
        #expect(machine.plan.conditions.values.allSatisfy { $0.name == .ready })
    }
}

extension Book {
    fileprivate mutating func serve(_ id: PodID, droplet: Int64) throws -> Sighting {
        try decide(.create(.sample(id)), now: 0)
        guard let row = fleet.rows[id] else { throw Refusal.unknownPod(id) }
        let request = DropletRequest(
            region: "fra1",
            size: "s-1vcpu-1gb",
            image: "debian-12-x64",
            registry: World.registry,
            tokenHash: nil,
            tokenExpires: 0
        )
        let attempt = try decide(.request(pod: row, request), now: 0)
        record(.dropletAccepted(attempt: attempt, dropletID: droplet), in: row)
        record(.dropletActive(attempt: attempt, dropletID: droplet, ip: "203.0.113.7"), in: row)
        let name = Marker(pod: id, attempt: attempt, registry: World.registry).description
        let tags = ["blue", "podledger:\(World.registry)"]
        return Sighting(dropletID: droplet, name: name, status: .active, ip: "203.0.113.7", tags: tags)
    }
}
