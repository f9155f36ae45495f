import Pods
import PodsTestSupport
import Testing

@Suite struct DeletionTests {
    /// `web` served by droplet 101 of attempt 2.
    static func served() throws -> (history: History, attempt: EventID) {
        var history = try History(pods: "web")
        let attempt = try history.serve("web", droplet: 101)
        return (history, attempt)
    }

    static func delete(_ attempt: EventID, _ droplet: Int64) -> DropletCommand {
        .delete(attempt: attempt, dropletID: droplet, reason: "retired", because: 1)
    }

    @Test func `the droplet of a living pod is never deleted`() throws {
        var (history, attempt) = try Self.served()
        let unlicensed = Refusal.unlicensedDeletion(dropletID: 101)

        #expect(throws: unlicensed) { try history.decide(Self.delete(attempt, 101)) }
        try history.decide(.claim("web", holder: "ann", until: nil))
        #expect(throws: unlicensed) { try history.decide(Self.delete(attempt, 101)) }
        try history.decide(.protect("web"))
        #expect(throws: unlicensed) { try history.decide(Self.delete(attempt, 101)) }
        try history.decide(.lose(attempt: attempt, reason: "silent"))
        #expect(throws: unlicensed) { try history.decide(Self.delete(attempt, 101)) }
    }

    @Test func `a tombstone licenses the deletion of the pod's own droplet, once`() throws {
        var (history, attempt) = try Self.served()
        try history.retire("web")

        #expect(throws: Refusal.unlicensedDeletion(dropletID: 102)) { try history.decide(Self.delete(attempt, 102)) }
        try history.decide(Self.delete(attempt, 101))
        #expect(try history.attempt(attempt).deletion?.reason == "retired")
        #expect(try history.decide(Self.delete(attempt, 101)) == [])
    }

    @Test func `a deletion under way licenses no other droplet`() throws {
        var (history, attempt) = try Self.served()
        try history.retire("web")
        try history.decide(Self.delete(attempt, 101))

        #expect(throws: Refusal.unlicensedDeletion(dropletID: 102)) { try history.decide(Self.delete(attempt, 102)) }
    }

    /// The log could hold a tombstone and a claim only if it was damaged; even then the gate stays shut.
    @Test(arguments: [.podProtected, .podClaimed(holder: "ann", until: nil)] as [Event])
    func `a tombstone is no licence while the pod is protected or claimed`(event: Event) throws {
        var (history, attempt) = try Self.served()
        try history.retire("web")
        history.record(event, in: 1)

        #expect(throws: Refusal.unlicensedDeletion(dropletID: 101)) { try history.decide(Self.delete(attempt, 101)) }
    }

    @Test func `a droplet that was deleted is gone once`() throws {
        var (history, attempt) = try Self.served()
        try history.retire("web")
        try history.decide(Self.delete(attempt, 101))

        #expect(throws: Refusal.outOfTurn(attempt, .active)) {
            try history.decide(.confirmGone(attempt: attempt, dropletID: 102))
        }
        try history.decide(.confirmGone(attempt: attempt, dropletID: 101))
        #expect(try history.attempt(attempt).phase == .gone)
        #expect(try history.attempt(attempt).ip == nil)
        #expect(try history.decide(.confirmGone(attempt: attempt, dropletID: 101)) == [])
        #expect(throws: Refusal.outOfTurn(attempt, .gone)) {
            try history.decide(.lose(attempt: attempt, reason: "404"))
        }
    }
}
