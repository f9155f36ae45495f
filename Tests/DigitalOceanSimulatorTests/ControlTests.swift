import DigitalOceanSimulator
import Testing

@Suite struct ControlTests {
    @Test func `faults are laid, read and cleared`() async throws {
        try await withSimulator { wire, _ in
            let plan = #"{"rules": [{"fault": {"reply_lost": {}}, "lasting_milliseconds": 60000}]}"#
            let laid = try await wire.ask("PUT", "/simulator/faults", plan)
            #expect(laid.status == 200)
            #expect(laid.json["rules"]?.array?.first?["rule"]?["until"]?.integer == Int(beginning) + 60_000)
            #expect(try await wire.create("web-1").text == "")
            #expect(
                try await wire.ask("GET", "/simulator/faults").json["rules"]?.array?.first?["struck"]?.integer == 1
            )
            _ = try await wire.ask("DELETE", "/simulator/faults")
            #expect(try await wire.create("web-2").status == 202)
        }
    }

    @Test func `a plan that cannot be read changes nothing and says why`() async throws {
        try await withSimulator(faults: .everyReplyLost()) { wire, simulator in
            let reply = try await wire.ask("PUT", "/simulator/faults", #"{"rules": [{"fault": {"unheard_of": {}}}]}"#)
            #expect(reply.status == 400)
            #expect(reply.json["message"]?.string?.isEmpty == false)
            #expect(await simulator.faults == .everyReplyLost())
        }
    }

    @Test(arguments: [
        ("PATCH", "knobs", #"{"limits": {"droplet": 3}}"#, "limits.droplet"),
        ("PUT", "faults", #"{"rules": [{"fault": {"reply_lost": {}}, "probabilty": 0.1}]}"#, "rules.probabilty"),
        ("PUT", "faults", #"{"rules": [{"fault": {"stuck_in_new": {"seconds": 1}}}]}"#, "stuck_in_new.seconds"),
    ])
    func `a misspelled member is told and changes nothing`(
        method: String,
        path: String,
        body: String,
        name: String
    ) async throws {
        try await withSimulator { wire, simulator async throws in
            let reply = try await wire.ask(method, "/simulator/\(path)", body)
            #expect(reply.status == 400)
            #expect(reply.json["message"]?.string?.contains(name) == true)
            #expect(await simulator.knobs == Knobs())
            #expect(await simulator.faults == FaultPlan())
        }
    }

    @Test func `tokens are taken, given scopes and revoked`() async throws {
        try await withSimulator { wire, _ in
            #expect(try await wire.ask("PUT", "/simulator/tokens", #"{"tokens": {"another": null}}"#).status == 204)
            #expect(try await wire.ask("GET", "/v2/account").status == 401)
            let thin = #"{"tokens": {"dop_v1_test": ["account:read"]}}"#
            _ = try await wire.ask("PUT", "/simulator/tokens", thin)
            #expect(try await wire.ask("GET", "/v2/account").status == 200)
            #expect(try await wire.create("web-1").status == 403)
            _ = try await wire.ask("PUT", "/simulator/tokens", "{}")
            #expect(try await wire.create("web-1").status == 202)
        }
    }

    @Test func `some knobs are turned and the others stay`() async throws {
        try await withSimulator { wire, simulator async throws in
            let turned =
                #"{"timings": {"activation": 1000}, "limits": {"droplets": 3}, "quirks": {"list_order": "shuffled"}}"#
            #expect(try await wire.ask("PATCH", "/simulator/knobs", turned).status == 200)
            var expected = Knobs()
            expected.timings.activation = DelayRange(1_000)
            expected.limits.droplets = 3
            expected.quirks.listOrder = .shuffled
            #expect(await simulator.knobs == expected)
        }
    }

    @Test func `the truth shows what lists do not yet, and user data only when asked`() async throws {
        try await withSimulator { wire, _ in
            let order = #"{"name": "web-1", "size": "s-1vcpu-1gb", "image": "debian-12-x64", "user_data": "secret"}"#
            _ = try await wire.ask("POST", "/v2/droplets", order)
            let hidden = try await wire.ask("GET", "/simulator/droplets")
            let shown = try await wire.ask("GET", "/simulator/droplets?user_data=1")

            #expect(hidden.json.array?.first?["is_listed"]?.bool == false)
            #expect(!hidden.body.contains("secret"))
            #expect(shown.json.array?.first?["user_data"]?.string == "secret")
        }
    }

    @Test func `an outsider places, changes and deletes droplets`() async throws {
        try await withSimulator { wire, _ in
            let placed = try await wire.ask("POST", "/simulator/droplets", #"{"name": "theirs", "tags": ["agent"]}"#)
            let id = placed.json["id"]?.integer ?? 0
            #expect(placed.status == 201)
            #expect(try await wire.ask("GET", "/v2/droplets?tag_name=agent").json["meta"]?["total"]?.integer == 1)

            let path = "/simulator/droplets/\(id)"
            let change = #"{"name": "renamed", "tags": [], "status": "off", "locked": true}"#
            #expect(try await wire.ask("PATCH", path, change).json["name"]?.string == "renamed")
            #expect(try await wire.ask("DELETE", "/v2/droplets/\(id)").status == 422)
            #expect(try await wire.ask("DELETE", path).status == 204)
            #expect(try await wire.ask("GET", "/v2/droplets/\(id)").status == 404)
            #expect(try await wire.ask("DELETE", path).status == 404)
        }
    }

    @Test func `invariants and requests tell what a client did`() async throws {
        try await withSimulator { wire, _ in
            let id = try await wire.create("web-1").json["droplet"]?["id"]?.integer ?? 0
            _ = try await wire.create("web-1")
            _ = try await wire.ask("DELETE", "/v2/droplets/\(id)")
            let invariants = try await wire.ask("GET", "/simulator/invariants").json
            let requests = try await wire.ask("GET", "/simulator/requests").json.array

            #expect(invariants["names"]?.array?.first?["ever_created"]?.integer == 2)
            #expect(invariants["names"]?.array?.first?["living"]?.integer == 1)
            #expect(invariants["deletions"]?.array?.first?["droplet"]?.integer == id)
            #expect(invariants["minute"]?["peak"]?.integer == 3)
            #expect(requests?.map { $0["status"]?.integer } == [202, 202, 204])
        }
    }

    @Test func `time does not go back and unknown routes are told`() async throws {
        try await withSimulator { wire, simulator async throws in
            #expect(try await wire.ask("POST", "/simulator/clock", #"{"milliseconds": -1}"#).status == 422)
            #expect(await simulator.now == beginning)
            #expect(try await wire.ask("GET", "/simulator/nothing").status == 404)
            #expect(try await wire.ask("GET", "/simulator").body.contains("PUT    /faults"))
        }
    }
}
