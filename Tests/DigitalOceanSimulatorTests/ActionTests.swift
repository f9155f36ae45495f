import DigitalOceanSimulator
import Testing

@Suite struct ActionTests {
    @Test func `a droplet does one thing at a time`() {
        var lab = Laboratory()
        let id = lab.createActive()

        #expect(lab.ask("POST", "/v2/droplets/\(id)/actions", ["type": "power_off"]).status == 201)
        let second = lab.ask("POST", "/v2/droplets/\(id)/actions", ["type": "power_on"])
        #expect(second.status == 422)
        #expect(second.message == "Droplet already has a pending event.")
    }

    @Test func `a new droplet is busy being created`() {
        var lab = Laboratory()
        let id = lab.create()
        #expect(lab.ask("POST", "/v2/droplets/\(id)/actions", ["type": "power_off"]).status == 422)
    }

    @Test func `the status follows a completed action with its lag`() {
        var lab = Laboratory { $0.timings.statusLag = DelayRange(4_000) }
        let id = lab.createActive()
        let action = lab.ask("POST", "/v2/droplets/\(id)/actions", ["type": "shutdown"]).json["action"]
        lab.pass(seconds: 20)
        let read = lab.ask("GET", "/v2/actions/\(action?["id"]?.integer ?? 0)").json["action"]

        #expect(read?["status"]?.string == "completed")
        #expect(read?["completed_at"]?.string == "2026-09-01T00:01:20Z")
        #expect(lab.status(of: id) == "active")
        lab.pass(seconds: 4)
        #expect(lab.status(of: id) == "off")
    }

    @Test func `a rename shows when its action is done`() {
        var lab = Laboratory()
        let id = lab.createActive("old")
        lab.ask("POST", "/v2/droplets/\(id)/actions", ["type": "rename", "name": "new"])
        #expect(lab.listed("?name=new") == [])
        lab.pass(seconds: 1)

        #expect(lab.listed("?name=new") == [id])
        #expect(lab.account.invariants.names.map { [$0.everCreated, $0.living] } == [[0, 1], [1, 0]])
    }

    @Test func `a snapshot becomes a private image of the droplet's region that droplets can be made from`() {
        var lab = Laboratory()
        let id = lab.createActive()
        lab.ask("POST", "/v2/droplets/\(id)/actions", ["type": "snapshot", "name": "golden"])
        #expect(lab.ask("GET", "/v2/images?private=true").json["meta"]?["total"]?.integer == 0)
        lab.pass(seconds: 30)
        let image = lab.ask("GET", "/v2/images?private=true").json["images"]?.array?.first
        let number = image?["id"]?.integer ?? 0

        #expect(image?["name"]?.string == "golden")
        #expect(image?["slug"]?.isNull == true)
        #expect(lab.create("copy", more: ["image": .integer(number)]) > 0)
        #expect(lab.create("by-name", more: ["image": "golden"]) == 0)
        #expect(lab.create("elsewhere", more: ["image": .integer(number), "region": "nyc1"]) == 0)
        #expect(lab.ask("DELETE", "/v2/images/\(number)").status == 204)
        #expect(lab.ask("GET", "/v2/images/\(number)").status == 404)
    }

    @Test func `the droplet's own path hides when an action completed if the account is like that`() {
        var lab = Laboratory { $0.quirks.completionTimeIsMissingOnDropletPath = true }
        let id = lab.createActive()
        let action = lab.ask("GET", "/v2/droplets/\(id)/actions").json["actions"]?.array?.first

        #expect(action?["status"]?.string == "completed")
        #expect(action?["completed_at"]?.isNull == true)
        #expect(lab.ask("GET", "/v2/actions").json["actions"]?.array?.first?["completed_at"]?.string != nil)
    }

    @Test func `an action by tag is done to each droplet that has it`() {
        var lab = Laboratory()
        _ = lab.createActive("a", tags: ["pool"])
        _ = lab.createActive("b", tags: ["pool"])
        let reply = lab.ask("POST", "/v2/droplets/actions?tag_name=pool", ["type": "power_off"])
        lab.pass(seconds: 10)

        #expect(reply.json["actions"]?.array?.count == 2)
        #expect(lab.account.truth().map(\.status) == ["off", "off"])
        #expect(lab.ask("POST", "/v2/droplets/actions?tag_name=pool", ["type": "rename"]).status == 422)
    }
}
