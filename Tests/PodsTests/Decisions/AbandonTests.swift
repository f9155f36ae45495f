import Pods
import PodsTestSupport
import Testing

@Suite struct AbandonTests {
    /// `web`, retired, and its droplet 101, which is still there.
    static func retired() throws -> (history: History, attempt: EventID) {
        var history = try History(pods: "web")
        let attempt = try history.serve("web", droplet: 101)
        try history.retire("web")
        return (history, attempt)
    }

    @Test func `of an abandoned pod nothing is open, and nothing is deleted`() throws {
        var (history, attempt) = try Self.retired()
        try history.decide(.abandon("web", reason: "it will not go"))

        let pod = try history.pod("web")
        #expect(pod.abandonment?.reason == "it will not go")
        #expect(history.fleet.openAttempts(of: pod) == [])
        #expect(history.fleet.phaseName(of: pod) == "abandoned")
        #expect(throws: Refusal.unlicensedDeletion(dropletID: 101)) {
            try history.decide(.delete(attempt: attempt, dropletID: 101, reason: "retired", because: 1))
        }
        #expect(try history.attempt(attempt).specification.name == "web.2.r1")
        #expect(try history.decide(.abandon("web", reason: "again")) == [])
    }

    @Test func `a duplicate is let go of with its pod`() throws {
        var (history, attempt) = try Self.retired()
        try history.decide(.confirmGone(attempt: attempt, dropletID: 101))
        #expect(throws: Refusal.nothingOpen("web")) { try history.decide(.abandon("web", reason: "")) }
        try history.decide(.noteDuplicate(attempt: attempt, dropletID: 102, keptDropletID: 101))
        try history.decide(.abandon("web", reason: "it will not go"))

        #expect(throws: Refusal.unlicensedDeletion(dropletID: 102)) {
            try history.decide(.delete(attempt: attempt, dropletID: 102, reason: "duplicate", because: 1))
        }
    }

    @Test func `a living pod is not abandoned`() throws {
        var history = try History(pods: "web")
        try history.serve("web", droplet: 101)

        #expect(throws: Refusal.notRetired("web")) { try history.decide(.abandon("web", reason: "")) }
    }

    @Test func `a machine that was let go of is told to stop, and enrols no more`() throws {
        var history = try History(pods: "web")
        let attempt = try history.request("web", tokenHash: [1])
        try history.decide(.accept(attempt: attempt, dropletID: 101))
        try history.retire("web")
        try history.decide(.abandon("web", reason: "it will not go"))

        #expect(throws: Refusal.superseded(attempt)) {
            try history.fleet.streamOfBeat(from: KeyGrant.Machine(pod: 1, attempt: attempt))
        }
        #expect(throws: Refusal.superseded(attempt)) { try history.enrol(attempt) }
    }
}
