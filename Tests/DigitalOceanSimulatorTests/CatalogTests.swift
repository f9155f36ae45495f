import DigitalOceanSimulator
import Testing

@Suite struct CatalogTests {
    @Test func `images are found by number and by slug`() {
        var lab = Laboratory()
        let bySlug = lab.ask("GET", "/v2/images/debian-12-x64").json["image"]
        let byNumber = lab.ask("GET", "/v2/images/\(bySlug?["id"]?.integer ?? 0)").json["image"]

        #expect(byNumber?["slug"]?.string == "debian-12-x64")
        #expect(lab.ask("GET", "/v2/images/debian-0").status == 404)
        #expect(lab.ask("GET", "/v2/images?type=application").json["meta"]?["total"]?.integer == 0)
        #expect(lab.ask("DELETE", "/v2/images/debian-12-x64").status == 403)
    }

    @Test func `a size is offered in the regions that offer it`() {
        var lab = Laboratory()
        let sizes = lab.ask("GET", "/v2/sizes?per_page=200").json["sizes"]?.array ?? []
        let regions = lab.ask("GET", "/v2/regions?per_page=200").json["regions"]?.array ?? []
        for region in regions where region["available"]?.bool == true {
            for size in sizes {
                let isOffered = region["sizes"]?.array?.contains { $0.string == size["slug"]?.string }
                #expect(isOffered == size["regions"]?.array?.contains { $0.string == region["slug"]?.string })
            }
        }
    }

    @Test func `keys are created once and found by number or fingerprint`() {
        var lab = Laboratory()
        let first = lab.ask("GET", "/v2/account/keys").json["ssh_keys"]?.array?.first
        let fingerprint = first?["fingerprint"]?.string ?? ""
        let line = first?["public_key"] ?? .null

        #expect(lab.ask("GET", "/v2/account/keys/\(fingerprint)").json["ssh_key"]?["id"]?.integer == 41_000_001)
        #expect(lab.ask("POST", "/v2/account/keys", ["name": "again", "public_key": line]).status == 422)
        #expect(lab.ask("DELETE", "/v2/account/keys/\(fingerprint)").status == 204)
        #expect(lab.ask("POST", "/v2/account/keys", ["name": "again", "public_key": line]).status == 201)
    }

    @Test func `the account tells its droplet limit`() {
        var lab = Laboratory { $0.limits.droplets = 7 }
        #expect(lab.ask("GET", "/v2/account").json["account"]?["droplet_limit"]?.integer == 7)
    }
}
