import Pods
import PodsTestSupport
import Testing

@Suite struct ClaimTests {
    @Test func `a claim has one holder until it is released`() throws {
        var history = try History(pods: "web")
        try history.decide(.claim("web", holder: "ann", until: nil))

        #expect(throws: Refusal.claimed("web", holder: "ann")) {
            try history.decide(.claim("web", holder: "bob", until: nil))
        }
        try history.decide(.release("web", reason: "done"))
        #expect(try history.decide(.claim("web", holder: "bob", until: nil)).count == 1)
        #expect(try history.pod("web").claim == Pod.Claim(holder: "bob", until: nil, event: 4))
    }

    @Test func `the holder may claim again to move the end`() throws {
        var history = try History(pods: "web")
        let end = history.now + 1_000
        try history.decide(.claim("web", holder: "ann", until: end))

        #expect(try history.decide(.claim("web", holder: "ann", until: end)) == [])
        try history.decide(.claim("web", holder: "ann", until: end + 1))
        #expect(try history.pod("web").claim?.until == end + 1)
        try history.decide(.claim("web", holder: "ann", until: nil))
        #expect(history.fleet.nextClaimEnd == nil)
    }

    @Test(arguments: [-1, 0] as [Int64])
    func `a claim that is over when it begins is refused`(lead: Int64) throws {
        var history = try History(pods: "web")

        #expect(throws: Refusal.claimInThePast("web")) {
            try history.decide(.claim("web", holder: "ann", until: history.now + lead))
        }
    }

    @Test(arguments: ["", String(repeating: "h", count: 65), "ann\n", "a\u{0}", "\u{85}"])
    func `an unsuitable holder is refused`(holder: String) throws {
        var history = try History(pods: "web")

        #expect(throws: Refusal.unsuitableHolder) { try history.decide(.claim("web", holder: holder, until: nil)) }
    }

    @Test(arguments: ["a", String(repeating: "h", count: 64), "Ann Zürich", "ann@example.org"])
    func `a holder of 1 to 64 bytes is kept as it stands`(holder: String) throws {
        var history = try History(pods: "web")
        try history.decide(.claim("web", holder: holder, until: nil))

        #expect(try history.pod("web").claim?.holder == holder)
    }

    @Test func `releasing what nobody holds adds nothing`() throws {
        var history = try History(pods: "web")

        #expect(try history.decide(.release("web", reason: "done")) == [])
    }

    @Test func `claims expire at their end and not before, oldest pod first`() throws {
        var history = try History(pods: "a", "b", "c", "d")
        let start = history.now
        try history.decide(.claim("b", holder: "ann", until: start + 2_000))
        try history.decide(.claim("a", holder: "bob", until: start + 1_000))
        try history.decide(.claim("c", holder: "eve", until: start + 2_001))
        try history.decide(.claim("d", holder: "ann", until: nil))
        #expect(history.fleet.nextClaimEnd == start + 1_000)
        history.now = start + 999
        #expect(try history.decide(.expireClaims) == [])

        history.now = start + 2_000
        let proposals = history.fleet.expireClaims(at: history.point)

        let expired = Event.podReleased(reason: "expired")
        #expect(proposals == [Proposal(expired, in: 1, because: 6), Proposal(expired, in: 2, because: 5)])
        try history.decide(.expireClaims)
        #expect(try history.decide(.expireClaims) == [])
        #expect(history.fleet.nextClaimEnd == start + 2_001)
    }

    @Test func `a claim is renewed by its holder, and a new end is all that is new`() throws {
        var history = try History(pods: "web")
        let end = history.now + 1_000
        try history.decide(.claim("web", holder: "ann", until: end))

        #expect(try history.decide(.renew("web", holder: "ann", until: end)) == [])
        #expect(throws: Refusal.heldOtherwise("web", holder: "ann")) {
            try history.decide(.renew("web", holder: "bob", until: end + 1))
        }
        let renewed = try history.decide(.renew("web", holder: "ann", until: end + 1))
        #expect(renewed == [.podClaimed(holder: "ann", until: end + 1)])
        #expect(throws: Refusal.claimInThePast("web")) {
            try history.decide(.renew("web", holder: "ann", until: history.now))
        }
    }

    @Test func `what is not claimed, or not any more, is not renewed`() throws {
        var history = try History(pods: "web")
        let renewal = PodCommand.renew("web", holder: "ann", until: nil)
        #expect(throws: Refusal.notClaimed("web")) { try history.decide(renewal) }
        try history.decide(.claim("web", holder: "ann", until: history.now + 1_000))
        history.now += 1_000

        #expect(throws: Refusal.claimOver("web")) { try history.decide(renewal) }
        try history.decide(.expireClaims)
        #expect(throws: Refusal.notClaimed("web")) { try history.decide(renewal) }
    }
}
