import Pods
import PodsTestSupport
import Testing

@Suite struct AdoptionTests {
    @Test func `a droplet found for an unknown create is adopted`() throws {
        var history = try History(pods: "web")
        let attempt = try history.request("web")
        try history.decide(.doubt(attempt: attempt, message: "timed out"))
        try history.decide(.adopt(attempt: attempt, dropletID: 101))

        #expect(try history.attempt(attempt).phase == .accepted)
        #expect(try history.attempt(attempt).dropletID == 101)
        #expect(try history.decide(.adopt(attempt: attempt, dropletID: 101)) == [])
        #expect(throws: Refusal.outOfTurn(attempt, .accepted)) {
            try history.decide(.adopt(attempt: attempt, dropletID: 102))
        }
    }

    @Test func `a droplet that comes after its attempt was given up is adopted`() throws {
        var history = try History(pods: "web")
        let attempt = try history.request("web")
        try history.decide(.refuse(attempt: attempt, .transient, message: "503"))
        try history.decide(.adopt(attempt: attempt, dropletID: 101))

        #expect(try history.attempt(attempt).isOpen)
        #expect(try history.attempt(attempt).refused == nil)
    }

    @Test func `a lost droplet that comes back is adopted again`() throws {
        var history = try History(pods: "web")
        let attempt = try history.serve("web", droplet: 101)
        try history.decide(.lose(attempt: attempt, reason: "404"))
        try history.decide(.adopt(attempt: attempt, dropletID: 101))

        #expect(try history.attempt(attempt).phase == .accepted)
        #expect(throws: Refusal.attemptOpen(attempt)) { try history.request("web") }
    }

    @Test func `a droplet of a retired pod is adopted, so that it can be deleted`() throws {
        var history = try History(pods: "web")
        let attempt = try history.request("web")
        try history.decide(.lose(attempt: attempt, reason: "no sign of it"))
        try history.retire("web")
        try history.decide(.adopt(attempt: attempt, dropletID: 101))

        let delete = DropletCommand.delete(attempt: attempt, dropletID: 101, reason: "retired", because: 4)
        #expect(try history.decide(delete).count == 1)
    }

    @Test func `a late droplet does not push out the attempt that took its place`() throws {
        var history = try History(pods: "web")
        let first = try history.request("web")
        try history.decide(.lose(attempt: first, reason: "no sign of it"))
        let second = try history.request("web")

        #expect(throws: Refusal.attemptOpen(second)) { try history.decide(.adopt(attempt: first, dropletID: 101)) }
    }

    @Test func `a droplet that people were shown as nobody's is no later attempt's, nor a duplicate`() throws {
        var history = try History(pods: "web")
        try history.decide(.registry(.holdReconciler(Alarm(reason: "a strange marker", droplets: [99]))))
        try history.decide(.registry(.resumeReconciler(reason: "seen", halt: history.fleet.registry.hold?.event)))
        let lost = try history.request("web")
        #expect(throws: Refusal.dropletTaken(99)) { try history.decide(.adopt(attempt: lost, dropletID: 99)) }
        try history.decide(.lose(attempt: lost, reason: "no sign of it"))
        _ = try history.serve("web", droplet: 101)

        #expect(throws: Refusal.unlicensedDeletion(dropletID: 99)) {
            try history.decide(.noteDuplicate(attempt: lost, dropletID: 99, keptDropletID: 101))
        }
    }

    @Test func `another attempt's droplet is neither accepted nor adopted`() throws {
        var history = try History(pods: "web", "desk")
        try history.serve("web", droplet: 101)
        let attempt = try history.request("desk")

        #expect(throws: Refusal.dropletTaken(101)) { try history.decide(.accept(attempt: attempt, dropletID: 101)) }
        #expect(throws: Refusal.dropletTaken(101)) { try history.decide(.adopt(attempt: attempt, dropletID: 101)) }
    }

    @Test func `a proven duplicate is not adopted, since its deletion is licensed`() throws {
        var history = try History(pods: "web")
        let first = try history.serve("web", droplet: 101)
        try history.decide(.lose(attempt: first, reason: "404"))
        let second = try history.serve("web", droplet: 102)
        try history.decide(.noteDuplicate(attempt: first, dropletID: 101, keptDropletID: 102))
        try history.decide(.lose(attempt: second, reason: "404"))

        #expect(throws: Refusal.dropletTaken(101)) { try history.decide(.adopt(attempt: first, dropletID: 101)) }
    }
}
