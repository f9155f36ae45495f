import Pods
import PodsTestSupport
import Testing

@Suite struct DuplicateTests {
    /// `web` served by droplet 101.
    static func served() throws -> (history: History, attempt: EventID) {
        var history = try History(pods: "web")
        let attempt = try history.serve("web", droplet: 101)
        return (history, attempt)
    }

    static func delete(_ attempt: EventID, _ droplet: Int64) -> DropletCommand {
        .delete(attempt: attempt, dropletID: droplet, reason: "duplicate", because: 1)
    }

    @Test func `a proven duplicate is deleted though its pod lives, is claimed and protected`() throws {
        var (history, attempt) = try Self.served()
        try history.decide(.claim("web", holder: "ann", until: nil))
        try history.decide(.protect("web"))
        #expect(throws: Refusal.unlicensedDeletion(dropletID: 102)) { try history.decide(Self.delete(attempt, 102)) }

        try history.decide(.noteDuplicate(attempt: attempt, dropletID: 102, keptDropletID: 101))
        try history.decide(Self.delete(attempt, 102))

        #expect(history.fleet.duplicates[102]?.deletion?.reason == "duplicate")
        #expect(try history.attempt(attempt).deletion == nil)
        #expect(throws: Refusal.unlicensedDeletion(dropletID: 101)) { try history.decide(Self.delete(attempt, 101)) }
    }

    @Test func `noting, deleting and missing a duplicate are each told once`() throws {
        var (history, attempt) = try Self.served()
        let gone = DropletCommand.confirmGone(attempt: attempt, dropletID: 102)
        let commands: [DropletCommand] = [
            .noteDuplicate(attempt: attempt, dropletID: 102, keptDropletID: 101), Self.delete(attempt, 102), gone,
        ]
        for command in commands {
            #expect(try history.fleet.decide(command, at: history.point).count == 1)
            try history.decide(command)
            #expect(try history.decide(command) == [])
        }
        #expect(history.fleet.duplicates[102]?.isGone == true)
        #expect(try history.attempt(attempt).phase == .active)
    }

    @Test func `a duplicate is gone only after we asked for its deletion`() throws {
        var (history, attempt) = try Self.served()
        try history.decide(.noteDuplicate(attempt: attempt, dropletID: 102, keptDropletID: 101))

        #expect(throws: Refusal.unlicensedDeletion(dropletID: 102)) {
            try history.decide(.confirmGone(attempt: attempt, dropletID: 102))
        }
    }

    @Test(arguments: [(101, 102), (102, 102), (102, 103), (201, 101)] as [(Int64, Int64)])
    func `a serving droplet, or one beside which none is kept, is no duplicate`(droplet: Int64, kept: Int64) throws {
        var (history, attempt) = try Self.served()
        try history.create("desk")
        try history.serve("desk", droplet: 201)

        #expect(throws: Refusal.unlicensedDeletion(dropletID: droplet)) {
            try history.decide(.noteDuplicate(attempt: attempt, dropletID: droplet, keptDropletID: kept))
        }
    }

    @Test func `while nobody knows which droplet serves, none is a duplicate`() throws {
        var history = try History(pods: "web")
        let attempt = try history.request("web")

        #expect(throws: Refusal.unlicensedDeletion(dropletID: 102)) {
            try history.decide(.noteDuplicate(attempt: attempt, dropletID: 102, keptDropletID: 101))
        }
    }

    @Test func `a second droplet of a retired pod is a duplicate, whatever became of the first`() throws {
        var (history, attempt) = try Self.served()
        try history.retire("web")
        try history.decide(Self.delete(attempt, 101))
        try history.decide(.confirmGone(attempt: attempt, dropletID: 101))
        try history.decide(.noteDuplicate(attempt: attempt, dropletID: 102, keptDropletID: 101))

        #expect(try history.decide(Self.delete(attempt, 102)).count == 1)
    }

    @Test func `a duplicate is deleted in the name of its own attempt only`() throws {
        var (history, attempt) = try Self.served()
        try history.decide(.noteDuplicate(attempt: attempt, dropletID: 102, keptDropletID: 101))
        try history.create("desk")
        let other = try history.serve("desk", droplet: 201)

        #expect(throws: Refusal.unlicensedDeletion(dropletID: 102)) { try history.decide(Self.delete(other, 102)) }
    }
}
