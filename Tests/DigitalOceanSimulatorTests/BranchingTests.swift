import DigitalOceanSimulator
import Testing

@Suite struct BranchingTests {
    @Test func `a copy of an account goes its own way and leaves the other as it was`() {
        var lab = StateTests.busy()
        let before = lab.ask("GET", "/v2/droplets").body
        var branch = lab
        branch.account.faults = .everyReplyLost()
        _ = branch.create("only-here")
        branch.pass(seconds: 3_600)

        #expect(lab.ask("GET", "/v2/droplets").body == before)
        #expect(branch.account.truth().count == lab.account.truth().count + 1)
    }

    @Test func `two copies that are asked the same answer the same`() {
        var first = StateTests.busy()
        var second = first
        for lab in [0, 1] {
            if lab == 0 { first.pass(seconds: 90) } else { second.pass(seconds: 90) }
        }
        #expect(first.ask("GET", "/v2/actions").body == second.ask("GET", "/v2/actions").body)
    }

    @Test func `whoever follows the agenda misses nothing`() {
        var lab = Laboratory()
        let id = lab.create()
        var moments = 0
        while let due = lab.account.nextDue {
            lab.pass(until: due)
            moments += 1
        }
        #expect(lab.status(of: id) == "active")
        #expect((2...4).contains(moments))
    }
}
