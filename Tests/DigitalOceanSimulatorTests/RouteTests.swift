import DigitalOceanSimulator
import Testing

@Suite struct RouteTests {
    @Test(arguments: Route.allCases)
    func `every route is found by its own method and path`(route: Route) {
        var lab = Laboratory()
        let id = lab.createActive("web-1", tags: ["t"])
        lab.ask("POST", "/v2/droplets/\(id)/actions", ["type": "snapshot"])
        let parts = route.rawValue.split(separator: " ").map(String.init)
        let path = parts[1].replacing("{action}", with: "1").replacing("{name}", with: "t")
        let target = path.replacing("{id}", with: "\(id)")
        var rule = FaultRule(.refused(status: 599, form: nil), on: [route])
        rule.count = 1
        lab.account.faults = FaultPlan([rule])

        #expect(lab.ask(parts[0], target).status == 599)
    }

    @Test(arguments: [
        ("PUT", "/v2/tags/t"), ("GET", "/v2/volumes"), ("GET", "/v2/vpcs"), ("GET", "/v2/firewalls"),
        ("POST", "/v2/images/1/account_transfer"), ("GET", "/v2/droplets/1/backups/policy/more"),
        ("GET", "/v1/droplets"),
    ])
    func `a route that is not there is answered as one`(method: String, target: String) {
        var lab = Laboratory()
        #expect(lab.ask(method, target, [:]).json["id"]?.string == "not_found")
    }

    @Test func `a slash at the end and escapes change nothing`() {
        var lab = Laboratory()
        lab.ask("POST", "/v2/tags/", ["name": "a:b"])
        #expect(lab.ask("GET", "/v2/tags/a%3Ab/").status == 200)
        let id = lab.createActive("web-1", tags: ["a:b"])
        #expect(lab.listed("?tag_name=a%3Ab") == [id])
    }

    @Test func `neighbors are the droplets on the same host, which firewalls do not guard`() {
        var lab = Laboratory { $0.limits.dropletsPerHost = 1_000_000_000 }
        let (first, second) = (lab.createActive("a"), lab.createActive("b"))
        _ = lab.create("far", more: ["region": "nyc1"])
        let neighbors = lab.ask("GET", "/v2/droplets/\(first)/neighbors").json["droplets"]?.array

        #expect(neighbors?.map { $0["id"]?.integer } == [second])
        #expect(lab.ask("GET", "/v2/droplets/\(first)/firewalls").json["firewalls"]?.array?.isEmpty == true)
        #expect(lab.ask("GET", "/v2/droplets/\(first)/kernels").json["meta"]?["total"]?.integer == 2)
    }
}
