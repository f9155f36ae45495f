import DigitalOceanSimulator
import Testing

/// Whom and when faults strike.
@Suite struct FaultRuleTests {
    @Test func `F15, a token, is revoked from a moment on`() {
        var lab = Laboratory.laid(.unauthorized) { $0.from = beginning + 1_000 }
        #expect(lab.ask("GET", "/v2/account").status == 200)
        lab.pass(seconds: 1)
        #expect(lab.ask("GET", "/v2/account").status == 401)
    }

    @Test func `F15, another team's token, finds an empty account`() {
        var lab = Laboratory()
        let id = lab.createActive()
        let uuid = lab.ask("GET", "/v2/account").json["account"]?["team"]?["uuid"]?.string
        lab.account.faults = FaultPlan([FaultRule(.otherTeam)])

        #expect(lab.ask("GET", "/v2/account").json["account"]?["team"]?["uuid"]?.string != uuid)
        #expect(lab.listed() == [])
        #expect(lab.ask("DELETE", "/v2/droplets/\(id)").status == 404)
        #expect(lab.account.truth().map(\.exists) == [true])
    }

    @Test func `F16 and F17 are states, which outsiders bring about`() {
        var lab = Laboratory()
        for _ in 0..<2 { _ = lab.account.place(PlacedDroplet(name: "twin", tags: ["Prod"]), at: lab.now) }
        #expect(lab.listed("?name=twin").count == 2)
        let id = lab.createActive("web-1", tags: ["prod"])
        #expect(lab.droplet(id)?["tags"]?.array?.map(\.string) == ["Prod"])
    }

    @Test func `a rule strikes the calls it counts`() {
        var lab = Laboratory.laid(.replyLost, on: [.readAccount]) {
            $0.skip = 2
            $0.count = 1
        }
        let lost = (0..<5).map { _ in lab.ask("GET", "/v2/account").delivery == .nothing }
        #expect(lost == [false, false, true, false, false])
    }

    @Test func `dice are thrown by the rule's own seed`() {
        let runs = ([7, 7, 8] as [UInt64]).map { seed in
            var lab = Laboratory.laid(.replyLost) {
                $0.probability = 0.5
                $0.seed = seed
            }
            return (0..<64).map { _ in lab.ask("GET", "/v2/account").delivery == .nothing }
        }
        #expect(runs[0] == runs[1])
        #expect(runs[0] != runs[2])
        #expect((16...48).contains(runs[0].count { $0 }))
    }

    @Test func `faults of different stages strike the same request`() {
        var lab = Laboratory()
        lab.account.faults = FaultPlan([
            FaultRule(.vanishing(afterMilliseconds: 1_000), on: [.createDroplets]),
            FaultRule(.replyLost, on: [.createDroplets]),
        ])
        lab.ask("POST", "/v2/droplets", .order("web-1"))
        #expect(lab.account.requests.last?.faults.count == 2)
        lab.pass(seconds: 1)
        #expect(lab.account.invariants.names.map(\.living) == [0])
    }
}
