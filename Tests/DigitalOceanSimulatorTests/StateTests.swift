import DigitalOceanSimulator
import FoundationEssentials
import Testing

@Suite struct StateTests {
    /// Everything an account can be in the middle of.
    static func busy() -> Laboratory {
        var lab = Laboratory(seed: 99)
        let id = lab.createActive("web-1", tags: ["Blue"])
        lab.ask("POST", "/v2/droplets/\(id)/actions", ["type": "snapshot", "name": "golden"])
        lab.account.faults = FaultPlan([FaultRule(.executionDelayed(milliseconds: 5_000), on: [.createTag])])
        lab.ask("POST", "/v2/tags", ["name": "late"])
        _ = lab.create("web-2", tags: ["blue"])
        return lab
    }

    @Test func `an account that was stored and read goes on as if it had not been`() throws {
        var original = Self.busy()
        var restored = Self.busy()
        restored.account = try JSONDecoder().decode(
            SimulatedAccount.self,
            from: JSONEncoder().encode(original.account)
        )
        original.pass(seconds: 120)
        restored.pass(seconds: 120)

        for target in ["/v2/droplets", "/v2/actions", "/v2/tags", "/v2/images?private=true", "/v2/account"] {
            let (before, after) = (original.ask("GET", target), restored.ask("GET", target))
            #expect(before.body == after.body)
            #expect(before.headers == after.headers)
        }
    }

    @Test func `the same seed and requests give the same bytes`() {
        var (first, second) = (Self.busy(), Self.busy())
        first.pass(seconds: 120)
        second.pass(seconds: 120)
        #expect(first.ask("GET", "/v2/droplets").body == second.ask("GET", "/v2/droplets").body)
    }

    @Test func `time that jumps gives the same as time that creeps`() {
        var (jumping, creeping) = (Self.busy(), Self.busy())
        jumping.pass(seconds: 120)
        for _ in 0..<1_200 { creeping.pass(seconds: 0.1) }
        #expect(jumping.ask("GET", "/v2/droplets").body == creeping.ask("GET", "/v2/droplets").body)
        #expect(jumping.ask("GET", "/v2/actions").body == creeping.ask("GET", "/v2/actions").body)
    }

    @Test func `the next due moment is when something happens`() {
        var lab = Laboratory { $0.timings.addresses = DelayRange(5_000) }
        _ = lab.create()
        #expect(lab.account.nextDue == beginning + 5_000)
        lab.pass(seconds: 3_600)
        #expect(lab.account.nextDue == nil)
    }
}
