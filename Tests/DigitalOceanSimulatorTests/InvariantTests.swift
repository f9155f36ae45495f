import DigitalOceanSimulator
import Testing

@Suite struct InvariantTests {
    @Test func `a pod's droplets are counted by the marker in their names`() {
        var lab = Laboratory()
        _ = lab.create("agent-1.7.home")
        let second = lab.create("agent-1.9.home")
        lab.ask("DELETE", "/v2/droplets/\(second)")
        let pod = lab.account.invariants.pods.first

        #expect(lab.account.invariants.pods.map(\.pod) == ["agent-1"])
        #expect([pod?.everCreated, pod?.living, pod?.peak] == [2, 1, 2])
        #expect(lab.account.invariants.violations.isEmpty)
    }

    @Test func `a name created twice, a crowd and a foreign deletion are violations`() {
        var lab = Laboratory()
        for name in ["a.1.home", "a.1.home", "a.2.home"] { _ = lab.create(name) }
        let foreign = lab.account.place(PlacedDroplet(name: "theirs"), at: lab.now) ?? 0
        lab.ask("DELETE", "/v2/droplets/\(foreign)")

        let told = lab.account.invariants.violations.map { "\($0.rule.rawValue) \($0.detail)" }
        #expect(
            told == [
                "created_twice a.1.home: 2 times", "crowded_pod a: 3 droplets at one time",
                "unmarked_deletion theirs, droplet \(foreign)",
            ]
        )
    }

    @Test func `asking too often is a violation even when it is refused`() {
        var lab = Laboratory { $0.limits.requestsPerMinute = 2 }
        for _ in 0..<3 { lab.ask("GET", "/v2/account") }
        #expect(lab.account.invariants.violations.map(\.rule) == [.minuteExceeded])
    }

    @Test func `a token in a body or a target is a violation, and is not written down`() {
        var lab = Laboratory()
        lab.token = "dop_v1_0123456789abcdef"
        _ = lab.create(more: ["user_data": "TOKEN=dop_v1_0123456789abcdef"])
        lab.ask("GET", "/v2/account?token=dop_v1_0123456789abcdef")

        #expect(lab.account.invariants.leaks.map(\.place) == [.body, .target])
        #expect(lab.account.invariants.violations.map(\.rule) == [.leakedToken, .leakedToken])
        #expect(lab.account.requests.allSatisfy { !$0.target.contains("0123456789abcdef") })
    }
}
