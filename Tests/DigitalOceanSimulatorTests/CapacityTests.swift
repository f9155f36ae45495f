import DigitalOceanSimulator
import Testing

@Suite struct CapacityTests {
    @Test func `a closed region is told after the quota, and left out when any region will do`() {
        var lab = Laboratory {
            $0.limits.droplets = 1
            $0.limits.closedRegions = ["fra1", "nyc1"]
        }
        #expect(lab.ask("POST", "/v2/droplets", .order("a")).message == "Region is not available")
        #expect(lab.create("b", more: ["region": "nyc"]) > 0)
        #expect(lab.account.truth().map(\.region) == ["nyc2"])
        #expect(lab.ask("POST", "/v2/droplets", .order("a")).message?.contains("droplet limit") == true)
        let regions = lab.ask("GET", "/v2/regions").json["regions"]?.array
        #expect(regions?.first { $0["slug"]?.string == "fra1" }?["available"]?.bool == false)
    }

    @Test func `a size that is sold out is refused and listed so`() {
        var lab = Laboratory { $0.limits.soldOutSizes = ["s-1vcpu-1gb"] }
        #expect(lab.ask("POST", "/v2/droplets", .order("a")).message == "Size is not available in this region.")
        let sizes = lab.ask("GET", "/v2/sizes").json["sizes"]?.array
        #expect(sizes?.filter { $0["available"]?.bool == false }.map { $0["slug"]?.string } == ["s-1vcpu-1gb"])
    }

    @Test func `refused requests use up the limits if the account is like that`() {
        for (isCounted, status) in [(false, 200), (true, 429)] {
            var lab = Laboratory {
                $0.limits.requestsPerMinute = 1
                $0.quirks.refusedRequestsAreCounted = isCounted
            }
            lab.ask("GET", "/v2/account")
            lab.pass(seconds: 30)
            #expect(lab.ask("GET", "/v2/account").status == 429)
            lab.pass(seconds: 30)
            #expect(lab.ask("GET", "/v2/account").status == status)
        }
    }

    @Test func `what a token may not read is not shown`() {
        var lab = Laboratory(credentials: .scopes(["root": nil, "thin": ["droplet:read", "account:read"]]))
        lab.token = "root"
        let id = lab.createActive()
        lab.act(on: id, ["type": "snapshot"])
        lab.token = "thin"

        #expect(lab.droplet(id)?["image"]?["id"] == nil)
        #expect(lab.droplet(id)?["vpc_uuid"] == nil)
        #expect(lab.droplet(id)?["snapshot_ids"]?.array?.isEmpty == true)
        lab.account.credentials = .scopes(["thin": ["account:read"]])
        #expect(lab.ask("GET", "/v2/account").json["account"]?["droplet_limit"] == nil)
    }

    @Test func `no public network, no IPv6`() {
        var lab = Laboratory()
        #expect(lab.create("a", more: ["public_networking": false, "ipv6": true]) == 0)
        #expect(lab.create("b", more: ["public_networking": false]) > 0)
    }
}
