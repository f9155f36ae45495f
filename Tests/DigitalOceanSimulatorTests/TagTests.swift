import DigitalOceanSimulator
import Testing

@Suite struct TagTests {
    @Test func `the first spelling of a tag stays`() {
        var lab = Laboratory()
        #expect(lab.ask("POST", "/v2/tags", ["name": "Prod"]).status == 201)
        let again = lab.ask("POST", "/v2/tags", ["name": "PROD"])

        #expect(again.status == 201)
        #expect(again.json["tag"]?["name"]?.string == "Prod")
        let id = lab.createActive("web-1", tags: ["prod"])
        #expect(lab.ask("GET", "/v2/droplets/\(id)").json["droplet"]?["tags"]?.array?.map(\.string) == ["Prod"])
        #expect(lab.listed("?tag_name=Prod") == [id])
        #expect(lab.listed("?tag_name=prod") == [])
    }

    @Test func `a tag counts its droplets and names the last one`() {
        var lab = Laboratory()
        _ = lab.createActive("a", tags: ["pool"])
        let last = lab.createActive("b", tags: ["pool"])
        let tag = lab.ask("GET", "/v2/tags/pool").json["tag"]

        #expect(tag?["resources"]?["droplets"]?["count"]?.integer == 2)
        #expect(tag?["resources"]?["last_tagged_uri"]?.string == "http://do.test:80/v2/droplets/\(last)")
    }

    @Test func `droplets are tagged and untagged by number in a body`() {
        var lab = Laboratory()
        let id = lab.createActive()
        let body: JSON = ["resources": [["resource_id": .string("\(id)"), "resource_type": "droplet"]]]

        #expect(lab.ask("POST", "/v2/tags/late/resources", body).status == 404)
        lab.ask("POST", "/v2/tags", ["name": "late"])
        #expect(lab.ask("POST", "/v2/tags/late/resources", body).status == 204)
        #expect(lab.listed("?tag_name=late") == [id])
        let bare = lab.ask("DELETE", "/v2/tags/late/resources")
        #expect(bare.json["id"]?.string == "parameter_missing")
        #expect(lab.ask("DELETE", "/v2/tags/late/resources", body).status == 204)
        #expect(lab.listed("?tag_name=late") == [])
    }

    @Test func `a deleted tag is gone from every droplet`() {
        var lab = Laboratory()
        let id = lab.createActive("web-1", tags: ["blue"])
        #expect(lab.ask("DELETE", "/v2/tags/blue").status == 204)

        #expect(lab.ask("GET", "/v2/droplets/\(id)").json["droplet"]?["tags"]?.array?.isEmpty == true)
        #expect(lab.ask("GET", "/v2/tags/blue").status == 404)
    }

    @Test func `an invalid tag is refused in the tag service's own shape`() {
        var lab = Laboratory()
        let reply = lab.ask("POST", "/v2/tags", ["name": "a.b"])

        #expect(reply.status == 400)
        #expect(reply.json["root_causes"]?.array?.count == 1)
        #expect(reply.json["message"] == nil)
    }
}
