import Pods
import PodsTestSupport
import Testing

@Suite struct PodAdoptionTests {
    static func adopt(_ id: PodID, droplet: Int64, named name: String) -> PodCommand {
        let pod = NewPod(id: id, image: "debian-12", template: nil, tags: ["blue"], attributes: ["score": .int(7)])
        let specification = DropletSpecification(region: "fra1", size: "s-1", image: "debian-12", name: name)
        return .adopt(pod, dropletID: droplet, specification)
    }

    @Test func `a droplet that nothing explains becomes a pod's, under the name it has`() throws {
        var history = History()
        let command = Self.adopt("web", droplet: 101, named: "web.7.r1")
        #expect(try history.decide(command).count == 5)

        let pod = try history.pod("web")
        let attempt = try #require(history.fleet.openAttempt(of: pod))
        #expect(attempt.id == 4)
        #expect(attempt.phase == .accepted)
        #expect(attempt.dropletID == 101)
        #expect(attempt.specification.name == "web.7.r1")
        #expect(pod.tags["blue"] == 2)
        #expect(try history.decide(command) == [])
    }

    @Test func `a droplet that is another pod's, or a duplicate, is not adopted`() throws {
        var history = try History(pods: "desk")
        let attempt = try history.serve("desk", droplet: 101)
        try history.decide(.noteDuplicate(attempt: attempt, dropletID: 102, keptDropletID: 101))

        for droplet in [101, 102] as [Int64] {
            #expect(throws: Refusal.dropletTaken(droplet)) {
                try history.decide(Self.adopt("web", droplet: droplet, named: "any"))
            }
        }
    }

    @Test func `a reserved id is given to the machine it is reserved for, and to no other`() throws {
        var history = History()
        try history.decide(.registry(.reserveIDs(["web"])))

        #expect(throws: Refusal.idReserved("web")) { try history.create("web") }
        #expect(throws: Refusal.idReserved("web")) {
            try history.decide(Self.adopt("web", droplet: 101, named: "desk.7.r1"))
        }
        #expect(try history.decide(Self.adopt("web", droplet: 101, named: "web.7.r1")).count == 5)
    }

    @Test func `an id that is in use is not given to a droplet`() throws {
        var history = try History(pods: "web")

        #expect(throws: Refusal.idTaken("web")) {
            try history.decide(Self.adopt("web", droplet: 101, named: "web.7.r1"))
        }
    }
}
