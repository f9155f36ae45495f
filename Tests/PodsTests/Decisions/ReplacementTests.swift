import Pods
import PodsTestSupport
import Testing

@Suite struct ReplacementTests {
    /// `web` served by droplet 101, with a successor whose droplet 102 runs.
    static func succeeded() throws -> (history: History, serving: EventID, successor: EventID) {
        var history = try History(pods: "web")
        let serving = try history.serve("web", droplet: 101)
        let successor = try history.succeed("web", serving, droplet: 102)
        return (history, serving, successor)
    }

    static func delete(_ attempt: EventID, _ droplet: Int64) -> DropletCommand {
        .delete(attempt: attempt, dropletID: droplet, reason: "replaced", because: 1)
    }

    @Test func `a successor does not serve before it replaces`() throws {
        var (history, serving, successor) = try Self.succeeded()
        #expect(history.fleet.openAttempt(of: try history.pod("web"))?.id == serving)
        #expect(history.fleet.successor(of: try history.pod("web"))?.id == successor)
        #expect(history.fleet.ip(of: try history.pod("web")) == "203.0.113.7")

        try history.decide(.replace(attempt: serving, by: successor))

        #expect(history.fleet.openAttempt(of: try history.pod("web"))?.id == successor)
        #expect(history.fleet.successor(of: try history.pod("web")) == nil)
        #expect(history.fleet.outgoing(of: try history.pod("web")).map(\.id) == [serving])
        #expect(history.fleet.ip(of: try history.pod("web")) == "203.0.113.8")
    }

    @Test func `a pod has one successor at a time`() throws {
        var (history, serving, successor) = try Self.succeeded()
        let request = DropletCommand.request(pod: 1, .sample(), replacing: serving)

        #expect(throws: Refusal.attemptOpen(successor)) { try history.decide(request) }
        #expect(throws: Refusal.attemptOpen(serving)) { try history.request("web") }
        try history.decide(.lose(attempt: successor, reason: "404"))
        #expect(throws: Refusal.attemptOpen(serving)) { try history.request("web") }
        #expect(try history.decide(request).count == 1)
    }

    @Test func `only a droplet that serves and runs is replaced`() throws {
        var history = try History(pods: "web")
        let attempt = try history.request("web")
        let request = DropletCommand.request(pod: 1, .sample(), replacing: attempt)

        #expect(throws: Refusal.outOfTurn(attempt, .requested)) { try history.decide(request) }
        #expect(throws: Refusal.superseded(77)) {
            try history.decide(.request(pod: 1, .sample(), replacing: 77))
        }
        try history.decide(.accept(attempt: attempt, dropletID: 101))
        #expect(throws: Refusal.outOfTurn(attempt, .accepted)) { try history.decide(request) }
    }

    @Test(arguments: [.protect("web"), .claim("web", holder: "ann", until: nil)] as [PodCommand])
    func `nobody's machine is replaced under them`(command: PodCommand) throws {
        var (history, serving, successor) = try Self.succeeded()
        try history.decide(command)
        #expect(throws: Refusal.self) { try history.decide(.replace(attempt: serving, by: successor)) }
        try history.decide(.lose(attempt: successor, reason: "404"))
        #expect(throws: Refusal.self) { try history.decide(.request(pod: 1, .sample(), replacing: serving)) }
        #expect(history.fleet.openAttempt(of: try history.pod("web"))?.id == serving)
    }

    @Test func `a machine that is expected to beat replaces only once it has enrolled`() throws {
        var history = History()
        try history.create("web", tags: [.agent])
        let serving = try history.serve("web", droplet: 101)
        let successor = try history.succeed("web", serving, droplet: 102)
        let replace = DropletCommand.replace(attempt: serving, by: successor)
        #expect(throws: Refusal.unready(successor)) { try history.decide(replace) }
        try history.enrol(successor)
        try history.decide(.notePowerOff(attempt: successor))
        #expect(throws: Refusal.unready(successor)) { try history.decide(replace) }
        try history.decide(.activate(attempt: successor, ip: "203.0.113.8"))

        #expect(try history.decide(replace) == [.dropletReplaced(attempt: serving, by: successor)])
        #expect(try history.decide(replace) == [])
        #expect(throws: Refusal.superseded(successor)) {
            try history.decide(.replace(attempt: successor, by: serving))
        }
    }

    @Test func `a replaced droplet is deleted while another serves well, though its pod is claimed and protected`()
        throws
    {
        var (history, serving, successor) = try Self.succeeded()
        #expect(throws: Refusal.unlicensedDeletion(dropletID: 101)) { try history.decide(Self.delete(serving, 101)) }
        try history.decide(.replace(attempt: serving, by: successor))
        try history.decide(.claim("web", holder: "ann", until: nil))
        try history.decide(.protect("web"))
        try history.decide(.notePowerOff(attempt: successor))
        #expect(throws: Refusal.unlicensedDeletion(dropletID: 101)) { try history.decide(Self.delete(serving, 101)) }
        try history.decide(.activate(attempt: successor, ip: "203.0.113.8"))

        #expect(throws: Refusal.unlicensedDeletion(dropletID: 102)) { try history.decide(Self.delete(successor, 102)) }
        #expect(try history.decide(Self.delete(serving, 101)).count == 1)
    }

    @Test func `while nothing serves, what was replaced stays`() throws {
        var (history, serving, successor) = try Self.succeeded()
        try history.decide(.replace(attempt: serving, by: successor))
        try history.decide(.lose(attempt: successor, reason: "404"))
        #expect(history.fleet.openAttempt(of: try history.pod("web")) == nil)
        #expect(throws: Refusal.unlicensedDeletion(dropletID: 101)) { try history.decide(Self.delete(serving, 101)) }

        try history.serve("web", droplet: 103)

        #expect(try history.decide(Self.delete(serving, 101)).count == 1)
    }

    @Test func `a successor is given up for the machine it should have replaced`() throws {
        var (history, serving, successor) = try Self.succeeded()
        #expect(throws: Refusal.unlicensedDeletion(dropletID: 102)) { try history.decide(Self.delete(successor, 102)) }
        try history.decide(.protect("web"))
        try history.decide(.replace(attempt: successor, by: serving))

        #expect(history.fleet.openAttempt(of: try history.pod("web"))?.id == serving)
        #expect(history.fleet.outgoing(of: try history.pod("web")).map(\.id) == [successor])
        #expect(try history.decide(Self.delete(successor, 102)).count == 1)
        #expect(throws: Refusal.unlicensedDeletion(dropletID: 101)) { try history.decide(Self.delete(serving, 101)) }
    }

    @Test func `when the droplet that serves is lost, its successor simply serves`() throws {
        var (history, serving, successor) = try Self.succeeded()
        try history.decide(.lose(attempt: serving, reason: "404"))

        #expect(history.fleet.openAttempt(of: try history.pod("web"))?.id == successor)
        #expect(throws: Refusal.superseded(serving)) { try history.decide(.replace(attempt: serving, by: successor)) }
        #expect(throws: Refusal.attemptOpen(successor)) { try history.decide(.adopt(attempt: serving, dropletID: 101)) }
    }

    @Test func `a successor's droplet is adopted beside the one that serves, also when it comes back`() throws {
        var history = try History(pods: "web")
        let serving = try history.serve("web", droplet: 101)
        let successor = history.point.next
        try history.decide(.request(pod: 1, .sample(), replacing: serving))
        try history.decide(.doubt(attempt: successor, message: "timed out"))
        #expect(throws: Refusal.unlicensedDeletion(dropletID: 102)) {
            try history.decide(.noteDuplicate(attempt: successor, dropletID: 102, keptDropletID: 101))
        }
        try history.decide(.adopt(attempt: successor, dropletID: 102))
        try history.decide(.lose(attempt: successor, reason: "404"))
        try history.decide(.adopt(attempt: successor, dropletID: 102))

        #expect(history.fleet.successor(of: try history.pod("web"))?.dropletID == 102)
        #expect(history.fleet.openAttempt(of: try history.pod("web"))?.id == serving)
    }

    @Test func `neither a successor's droplet nor one on its way out is a duplicate`() throws {
        var (history, serving, successor) = try Self.succeeded()
        #expect(throws: Refusal.unlicensedDeletion(dropletID: 102)) {
            try history.decide(.noteDuplicate(attempt: successor, dropletID: 102, keptDropletID: 101))
        }
        try history.decide(.replace(attempt: serving, by: successor))
        #expect(throws: Refusal.unlicensedDeletion(dropletID: 101)) {
            try history.decide(.noteDuplicate(attempt: serving, dropletID: 101, keptDropletID: 102))
        }
    }

    @Test func `a tombstone licenses the deletion of all that a pod has`() throws {
        var (history, first, second) = try Self.succeeded()
        try history.decide(.replace(attempt: first, by: second))
        let third = try history.succeed("web", second, droplet: 103)
        try history.retire("web")

        for (attempt, droplet) in [(first, 101), (second, 102), (third, 103)] as [(EventID, Int64)] {
            try history.decide(Self.delete(attempt, droplet))
            #expect(history.fleet.phaseName(of: try history.pod("web")) == "retired")
            try history.decide(.confirmGone(attempt: attempt, dropletID: droplet))
        }
        #expect(history.fleet.phaseName(of: try history.pod("web")) == "gone")
    }

    @Test func `an attempt of another pod takes nothing over`() throws {
        var (history, serving, successor) = try Self.succeeded()
        try history.create("desk")
        let other = try history.serve("desk", droplet: 201)

        #expect(throws: Refusal.unknownAttempt(other)) { try history.decide(.replace(attempt: serving, by: other)) }
        #expect(throws: Refusal.unknownAttempt(successor)) {
            try history.decide(.replace(attempt: other, by: successor))
        }
    }
}
