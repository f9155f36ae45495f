import DigitalOceanSimulator
import Testing

@Suite struct DropletCreationTests {
    @Test func `an accepted droplet is new, has no address and no network yet, and names its action`() {
        var lab = Laboratory()
        let reply = lab.ask("POST", "/v2/droplets", .order("web-1", tags: ["Blue"]))
        let droplet = reply.json["droplet"]

        #expect(reply.status == 202)
        #expect(droplet?["status"]?.string == "new")
        #expect(droplet?["locked"]?.bool == false)
        #expect(droplet?["networks"]?["v4"]?.array?.isEmpty == true)
        #expect(droplet?["features"]?.array?.isEmpty == true)
        #expect(droplet?["vpc_uuid"] == nil)
        #expect(droplet?["kernel"]?.isNull == true)
        #expect(droplet?["created_at"]?.string == "2026-09-01T00:00:00Z")
        #expect(reply.json["links"]?["actions"]?.array?.first?["rel"]?.string == "create")
    }

    @Test func `a droplet becomes active after its time and shows its private address first`() {
        var lab = Laboratory()
        let id = lab.create()

        lab.pass(seconds: 34)
        #expect(lab.status(of: id) == "new")
        lab.pass(seconds: 1)
        #expect(lab.status(of: id) == "active")
        let v4 = lab.ask("GET", "/v2/droplets/\(id)").json["droplet"]?["networks"]?["v4"]?.array
        #expect(v4?.map { $0["type"]?.string } == ["private", "public"])
    }

    @Test func `lists show a new droplet two seconds late and by its tag only when it runs`() {
        var lab = Laboratory()
        let id = lab.create("web-1", tags: ["blue"])

        #expect(lab.status(of: id) == "new")
        #expect(lab.listed("?name=WEB-1") == [])
        lab.pass(seconds: 2)
        #expect(lab.listed("?name=WEB-1") == [id])
        #expect(lab.listed("?tag_name=blue") == [])
        lab.pass(seconds: 33)
        #expect(lab.listed("?tag_name=blue") == [id])
    }

    @Test func `the create action completes within three seconds of the activation`() {
        var lab = Laboratory()
        let link = lab.ask("POST", "/v2/droplets", .order("web-1")).json["links"]?["actions"]?.array?.first
        let action = "/v2/actions/\(link?["id"]?.integer ?? 0)"

        lab.pass(seconds: 31)
        #expect(lab.ask("GET", action).json["action"]?["status"]?.string == "in-progress")
        lab.pass(seconds: 7)
        #expect(lab.ask("GET", action).json["action"]?["status"]?.string == "completed")
    }

    @Test func `an account without delays has the droplet up at once, with the keys it was given`() {
        var lab = Laboratory { $0.timings = .immediate }
        let id = lab.create("web-1", tags: ["blue"], more: ["ssh_keys": [41_000_001]])
        lab.pass(seconds: 0)

        #expect(lab.listed("?tag_name=blue") == [id])
        #expect(lab.account.machines.map(\.droplet) == [id])
        #expect(lab.account.machine(of: id)?.authorizedKeys.map { $0.hasPrefix("ssh-ed25519 ") } == [true])
    }

    @Test func `names are not unique`() {
        var lab = Laboratory()
        #expect(lab.create("twin") != lab.create("twin"))
        #expect(lab.account.invariants.names.map(\.everCreated) == [2])
    }

    @Test func `several names make several droplets with an action each`() {
        var lab = Laboratory()
        let reply = lab.ask("POST", "/v2/droplets", .order("x").merging(["name": nil, "names": ["a", "b"]]))

        #expect(reply.json["droplets"]?.array?.map { $0["name"]?.string } == ["a", "b"])
        #expect(reply.json["links"]?["actions"]?.array?.count == 2)
    }

    @Test(
        arguments: [
            (["name": "a_b"], "Only valid hostname characters are allowed. (a-z, A-Z, 0-9, . and -)"),
            (["image": "debian-1"], "You specified an invalid image for Droplet creation."),
            (["region": "mars1"], "Region is not available"),
            (["region": "nyc2", "size": "s-1vcpu-512mb-10gb"], "Size is not available in this region."),
            (["ssh_keys": ["ff:00", 7]], "ff:00, 7 are invalid key identifiers for Droplet creation."),
        ] as [(JSON, String)]
    )
    func `a bad field is refused in the words of the API`(fields: JSON, message: String) {
        var lab = Laboratory()
        let reply = lab.ask("POST", "/v2/droplets", .order("web-1", more: fields))

        #expect(reply.status == 422)
        #expect(reply.json["id"]?.string == "unprocessable_entity")
        #expect(reply.message == message)
        #expect(lab.account.truth().isEmpty)
    }

    @Test func `quota counts droplets of every status and refuses several names whole`() {
        var lab = Laboratory { $0.limits.droplets = 2 }
        _ = lab.create("first")
        let reply = lab.ask("POST", "/v2/droplets", .order("x").merging(["name": nil, "names": ["a", "b"]]))

        #expect(reply.message == "creating this/these droplet(s) will exceed your droplet limit")
        #expect(lab.account.truth().count == 1)
    }

    @Test(
        arguments: [
            ["tags": nil, "vpc_uuid": nil, "unheard_of": ["of": 1]],
            ["volumes": [["id": "506f78a4"]], "image": 195_932_981],
            ["image": "195932981", "ssh_keys": [41_000_001, "41000002"]],
            ["region": "nyc"],
            ["region": nil],
        ] as [JSON]
    )
    func `what real clients send is taken`(fields: JSON) {
        var lab = Laboratory()
        #expect(lab.ask("POST", "/v2/droplets/", .order("web-1", more: fields)).status == 202)
    }

    @Test func `one invalid tag drops all tags of the creation`() {
        var lab = Laboratory()
        let id = lab.createActive("web-1", tags: ["good", "b.d"])

        #expect(lab.account.truth().map(\.tags) == [[]])
        #expect(lab.status(of: id) == "active")
    }

    @Test func `user data that is not ASCII is accepted and the droplet vanishes`() {
        var lab = Laboratory()
        let id = lab.create("web-1", more: ["user_data": "grüezi"])

        #expect(lab.status(of: id) == "new")
        lab.pass(seconds: 20)
        #expect(lab.status(of: id) == nil)
        #expect(lab.ask("GET", "/v2/actions").json["actions"]?.array?.first?["status"]?.string == "errored")
    }
}
