import DigitalOceanSimulator
import Testing

@Suite struct DestructionTests {
    private static let path = "destroy_with_associated_resources"

    /// A laboratory with one droplet and two snapshots of it.
    private static func withSnapshots() -> (lab: Laboratory, id: Int, snapshots: [Int]) {
        var lab = Laboratory()
        let id = lab.createActive()
        for name in ["first", "second"] { lab.act(on: id, ["type": "snapshot", "name": .string(name)]) }
        let snapshots = lab.droplet(id)?["snapshot_ids"]?.array?.compactMap(\.integer) ?? []
        return (lab, id, snapshots)
    }

    @Test func `a droplet is destroyed with the snapshots that are named and no other`() {
        var (lab, id, snapshots) = Self.withSnapshots()
        let listed = lab.ask("GET", "/v2/droplets/\(id)/\(Self.path)").json["snapshots"]?.array
        #expect(listed?.map { $0["id"]?.string } == snapshots.map { "\($0)" })
        #expect(listed?.first?["cost"]?.string == "0.06")

        let chosen: JSON = ["snapshots": [.string("\(snapshots[0])")]]
        #expect(lab.ask("DELETE", "/v2/droplets/\(id)/\(Self.path)/selective", chosen).status == 202)
        #expect(lab.status(of: id) == "active")
        lab.pass(seconds: 4)

        #expect(lab.status(of: id) == nil)
        #expect(lab.ask("GET", "/v2/images/\(snapshots[0])").status == 404)
        #expect(lab.ask("GET", "/v2/images/\(snapshots[1])").status == 200)
        let status = lab.ask("GET", "/v2/droplets/\(id)/\(Self.path)/status").json
        #expect(status["completed_at"]?.string != nil)
        #expect(status["failures"]?.integer == 0)
        #expect(lab.account.invariants.deletions.map(\.droplet) == [id])
    }

    @Test func `everything goes only when the danger is confirmed`() {
        var (lab, id, snapshots) = Self.withSnapshots()
        let target = "/v2/droplets/\(id)/\(Self.path)/dangerous"
        #expect(lab.ask("DELETE", target).status == 400)
        #expect(lab.ask("DELETE", target, dangerous: "true").status == 202)
        lab.pass(seconds: 4)

        #expect(lab.status(of: id) == nil)
        for snapshot in snapshots { #expect(lab.ask("GET", "/v2/images/\(snapshot)").status == 404) }
    }

    @Test func `a destruction that fails leaves the droplet and can be tried again`() {
        var (lab, id, _) = Self.withSnapshots()
        var rule = FaultRule(.actionErrored, on: [.destroyWithAll])
        rule.count = 1
        lab.account.faults = FaultPlan([rule])
        #expect(lab.ask("DELETE", "/v2/droplets/\(id)/\(Self.path)/dangerous", dangerous: "true").status == 202)
        #expect(lab.ask("POST", "/v2/droplets/\(id)/\(Self.path)/retry").status == 409)
        lab.pass(seconds: 4)

        #expect(lab.status(of: id) == "active")
        #expect(lab.ask("GET", "/v2/droplets/\(id)/\(Self.path)/status").json["failures"]?.integer == 1)
        #expect(lab.ask("POST", "/v2/droplets/\(id)/\(Self.path)/retry").status == 202)
        lab.pass(seconds: 4)
        #expect(lab.status(of: id) == nil)
        #expect(lab.ask("POST", "/v2/droplets/\(id)/\(Self.path)/retry").status == 404)
    }

    @Test func `what is not the droplet's cannot be named`() {
        var (lab, id, _) = Self.withSnapshots()
        let target = "/v2/droplets/\(id)/\(Self.path)/selective"
        #expect(lab.ask("DELETE", target, ["snapshots": ["1"]]).status == 404)
        #expect(lab.ask("DELETE", target, ["volumes": ["v"]]).status == 404)
        #expect(lab.ask("GET", "/v2/droplets/\(id)/\(Self.path)/status").status == 404)
    }
}
