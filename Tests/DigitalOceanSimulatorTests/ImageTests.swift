import DigitalOceanSimulator
import Testing

@Suite struct ImageTests {
    @Test func `a custom image can be used once it has been fetched`() {
        var lab = Laboratory()
        let order: JSON = [
            "name": "mine", "url": "https://example.invalid/disk.qcow2", "region": "fra1", "tags": ["base"],
        ]
        let image = lab.ask("POST", "/v2/images", order).json["image"]
        let id: JSON = .integer(image?["id"]?.integer ?? 0)

        #expect(image?["status"]?.string == "NEW")
        #expect(image?["regions"]?.array?.isEmpty == true)
        #expect(lab.create(more: ["image": id]) == 0)
        lab.pass(seconds: 120)
        #expect(lab.create(more: ["image": id]) > 0)
        #expect(lab.ask("GET", "/v2/images?tag_name=base").json["meta"]?["total"]?.integer == 1)
        #expect(lab.ask("POST", "/v2/images", ["name": "mine"]).status == 422)
    }

    @Test func `an image is listed by type and by whose it is`() {
        var lab = Laboratory()
        lab.snapshot(of: lab.createActive())
        let totals = ["", "?private=true", "?private=True", "?type=distribution", "?type=application"].map {
            lab.ask("GET", "/v2/images\($0)").json["meta"]?["total"]?.integer
        }
        #expect(totals == [8, 1, 1, 7, 0])
    }

    @Test func `an image can be renamed, described, tagged and deleted, but not DigitalOcean's own`() {
        var lab = Laboratory()
        let id = lab.snapshot(of: lab.createActive())
        let changed = lab.ask("PUT", "/v2/images/\(id)", ["name": "golden", "description": "first"]).json["image"]
        lab.ask("POST", "/v2/tags", ["name": "Keep"])
        let body: JSON = ["resources": [["resource_id": .string("\(id)"), "resource_type": "image"]]]

        #expect(changed?["name"]?.string == "golden")
        #expect(changed?["description"]?.string == "first")
        #expect(lab.ask("POST", "/v2/tags/Keep/resources", body).status == 204)
        #expect(lab.ask("GET", "/v2/images/\(id)").json["image"]?["tags"]?.array?.map(\.string) == ["Keep"])
        let tag = lab.ask("GET", "/v2/tags/Keep").json["tag"]?["resources"]
        #expect(tag?["images"]?["count"]?.integer == 1)
        #expect(tag?["last_tagged_uri"]?.string == "http://do.test:80/v2/images/\(id)")
        #expect(lab.ask("DELETE", "/v2/images/\(id)").status == 204)
        #expect(lab.ask("PUT", "/v2/images/debian-12-x64", ["name": "mine"]).status == 403)
    }

    @Test func `a snapshot that is transferred can be used in the other region too`() {
        var lab = Laboratory()
        let id = lab.snapshot(of: lab.createActive())
        let there: JSON = ["image": .integer(id), "region": "nyc1"]
        #expect(lab.create("early", more: there) == 0)
        let transfer: JSON = ["type": "transfer", "region": "nyc1"]
        let action = lab.ask("POST", "/v2/images/\(id)/actions", transfer).json["action"]
        #expect(lab.ask("POST", "/v2/images/\(id)/actions", transfer).status == 422)
        lab.pass(seconds: 60)

        #expect(lab.create("late", more: there) > 0)
        #expect(action?["resource_type"]?.string == "image")
        #expect(lab.ask("GET", "/v2/images/\(id)/actions").json["meta"]?["total"]?.integer == 1)
        let number = action?["id"]?.integer ?? 0
        let read = lab.ask("GET", "/v2/images/\(id)/actions/\(number)").json["action"]
        #expect(read?["status"]?.string == "completed")
        #expect(lab.ask("POST", "/v2/images/\(id)/actions", ["type": "convert"]).status == 422)
    }

    @Test func `snapshots are listed for the account and leave their droplet when deleted`() {
        var lab = Laboratory()
        let droplet = lab.createActive()
        let id = lab.snapshot(of: droplet)
        let snapshot = lab.ask("GET", "/v2/snapshots?resource_type=droplet").json["snapshots"]?.array?.first

        #expect(snapshot?["id"]?.string == "\(id)")
        #expect(snapshot?["resource_id"]?.string == "\(droplet)")
        #expect(lab.ask("GET", "/v2/snapshots?resource_type=volume").json["meta"]?["total"]?.integer == 0)
        #expect(lab.ask("DELETE", "/v2/snapshots/\(id)").status == 204)
        #expect(lab.droplet(droplet)?["snapshot_ids"]?.array?.isEmpty == true)
        #expect(lab.ask("GET", "/v2/snapshots/\(id)").status == 404)
    }
}

extension Laboratory {
    @discardableResult
    fileprivate mutating func snapshot(of droplet: Int) -> Int {
        act(on: droplet, ["type": "snapshot", "name": "snap"])
        return self.droplet(droplet)?["snapshot_ids"]?.array?.last?.integer ?? 0
    }
}
