import DigitalOceanSimulator
import Testing

@Suite struct AccessTests {
    @Test func `without a token nothing is told but a request number`() {
        var lab = Laboratory()
        lab.token = nil
        let reply = lab.ask("GET", "/v2/account")

        #expect(reply.status == 401)
        #expect(reply.message == "Unable to authenticate you.")
        #expect(reply.header("ratelimit-limit") == nil)
        #expect(reply.header("x-request-id")?.count == 36)
        #expect(reply.header("x-request-id") == reply.json["request_id"]?.string)
    }

    @Test func `who asks is checked before what they may, and that before the body`() {
        var lab = Laboratory(credentials: .scopes(["thin": ["droplet:read"]]))
        #expect(lab.ask("POST", "/v2/droplets").status == 401)
        lab.token = "thin"
        #expect(lab.ask("POST", "/v2/droplets").status == 403)
        #expect(lab.ask("GET", "/v2/droplets").status == 200)
    }

    @Test func `a token that may not read tags sees none and creates none`() {
        var lab = Laboratory(credentials: .scopes(["thin": ["droplet:read", "droplet:create", "image:read"]]))
        lab.token = "thin"
        #expect(lab.ask("POST", "/v2/droplets", .order("web-1", tags: ["blue"])).status == 403)
        let id = lab.create()
        lab.account.credentials = .scopes(["thin": ["droplet:read"]])
        _ = lab.account.change(id, DropletChange(tags: ["blue"]), at: beginning)
        let droplet = lab.ask("GET", "/v2/droplets/\(id)").json["droplet"]

        #expect(lab.account.truth().map(\.tags) == [["blue"]])
        #expect(droplet?["tags"]?.array?.isEmpty == true)
    }

    @Test func `a body that is not JSON is refused before its fields`() {
        var lab = Laboratory()
        #expect(lab.ask("POST", "/v2/droplets").status == 400)
        #expect(lab.ask("POST", "/v2/droplets", [:]).status == 422)
    }

    @Test func `the minute's limit is told with a time to wait`() {
        var lab = Laboratory()
        for _ in 0..<250 { lab.ask("GET", "/v2/account") }
        let reply = lab.ask("GET", "/v2/account")

        #expect(reply.status == 429)
        #expect(reply.header("retry-after") == "60")
        #expect(reply.header("ratelimit-remaining") == "0")
        lab.pass(seconds: 60)
        #expect(lab.ask("GET", "/v2/account").header("ratelimit-remaining") == "4749")
    }

    @Test func `the hour's limit slides and is told without a time to wait`() {
        var lab = Laboratory { $0.limits.requestsPerHour = 3 }
        lab.ask("GET", "/v2/account")
        lab.pass(seconds: 1_800)
        lab.ask("GET", "/v2/account")
        lab.ask("GET", "/v2/account")
        let reply = lab.ask("GET", "/v2/account")

        #expect(reply.status == 429)
        #expect(reply.header("retry-after") == nil)
        #expect(reply.header("ratelimit-reset") == "1788224400")
        lab.pass(seconds: 1_800)
        #expect(lab.ask("GET", "/v2/account").status == 200)
        #expect(lab.ask("GET", "/v2/account").status == 429)
    }

    @Test func `another token has limits of its own`() {
        var lab = Laboratory { $0.limits.requestsPerHour = 1 }
        lab.ask("GET", "/v2/account")
        lab.token = "another"
        #expect(lab.ask("GET", "/v2/account").status == 200)
    }

    @Test func `keys are listed ten times a minute`() {
        var lab = Laboratory()
        for _ in 0..<10 { #expect(lab.ask("GET", "/v2/account/keys").status == 200) }
        #expect(lab.ask("GET", "/v2/account/keys").status == 429)
        #expect(lab.ask("GET", "/v2/account/keys/41000001").status == 200)
    }

    @Test func `tokens leave no trace but a mark`() throws {
        var lab = Laboratory()
        lab.token = "dop_v1_0123456789abcdef"
        lab.ask("GET", "/v2/account")
        let marks = Array(lab.account.invariants.tokens.keys)

        #expect(marks.count == 1)
        #expect(marks.allSatisfy { $0.hasPrefix("dop_v1_…") && !$0.contains("0123456789abcdef") })
    }
}
