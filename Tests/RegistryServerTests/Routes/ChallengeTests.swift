import APIKeys
import Curl
import LogTestSupport
import Pods
import RegistryAPI
import RegistryServer
import Testing

@Suite struct ChallengeTests {
    private static let pwn = DefineChallengeRequest(
        id: "pwn",
        name: "Warm up",
        image: "ghcr.io/ctf/pwn:1",
        ports: ["53/udp", "8080"]
    )

    @Test func `a challenge is defined once, and is as it was asked for`() async throws {
        try await TestServer.run { server in
            let body = #"{"id":"pwn","name":"Warm up","image":"ghcr.io/ctf/pwn:1","ports":["53/udp","8080"]}"#
            let response = try await server.ask("POST", "/v1/challenges", body: body)
            #expect(response.status == 201)
            #expect(response.headers["location"] == "/v1/challenges/pwn")
            #expect(response.headers["etag"] == "\"1\"")
            let challenge = try #require(try response.decoded(ReceiptResource.self).challenge)
            #expect(challenge.ports == ["53/udp", "8080/tcp"])
            #expect(challenge.definedAt == Timestamp(milliseconds: HandClock.start))
            #expect(try await server.client(server.keys.viewer).challenge("pwn") == challenge)
            #expect(try await server.ask("POST", "/v1/challenges", body: body).status == 200)
            #expect(try await !server.client().define(Self.pwn).isChanged)
        }
    }

    @Test func `a challenge without a name is called by its id`() async throws {
        try await TestServer.run { server in
            let receipt = try await server.client().define(DefineChallengeRequest(id: "pwn", image: "pwn"))
            #expect(receipt.challenge?.name == "pwn")
        }
    }

    @Test func `another definition is a conflict, until somebody says that it replaces the first`() async throws {
        try await TestServer.run { server in
            let client = server.client()
            let first = try await client.define(Self.pwn)
            var newer = Self.pwn
            newer.image = "ghcr.io/ctf/pwn:2"
            await #expect(throws: RegistryClientError.self) { try await client.define(newer) }
            newer.replace = true
            let stale = try await server.ask(
                "POST",
                "/v1/challenges",
                headers: [HTTPHeader(name: "If-Match", value: "\"9\"")],
                body: #"{"id":"pwn","image":"other","replace":true}"#
            )
            #expect(stale.problem?.kind == .versionMismatch)
            let second = try await client.define(newer, ifVersion: first.version)
            #expect(second.challenge?.image == "ghcr.io/ctf/pwn:2")
            #expect(second.challenge?.row == first.challenge?.row)
            #expect(second.version == 2)
        }
    }

    @Test func `a definition that is to change a challenge makes none`() async throws {
        try await TestServer.run { server in
            let head = try server.head
            for tag in ["*", "\"1\""] {
                let response = try await server.ask(
                    "POST",
                    "/v1/challenges",
                    headers: [HTTPHeader(name: "If-Match", value: tag)],
                    body: #"{"id":"pwn","image":"pwn:1","replace":true}"#
                )
                #expect(response.problem?.kind == .unknownChallenge, "\(tag)")
            }
            #expect(try server.head == head)
        }
    }

    @Test func `keywords stand in the id, the name or the image, and withdrawn ones are listed when asked for`()
        async throws
    {
        try await TestServer.run { server in
            let client = server.client()
            try await client.defineAll(["pwn", "rev"])
            _ = try await client.define(DefineChallengeRequest(id: "web", name: "Pwn the web", image: "nginx"))
            #expect(try await client.challenges().challenges.map(\.id) == ["pwn", "rev", "web"])
            #expect(try await client.challenges(["PWN"]).challenges.map(\.id) == ["pwn", "web"])
            #expect(try await client.challenges(["pwn", "nginx"]).challenges.map(\.id) == ["web"])
            _ = try await client.withdraw("rev", reason: "broken")
            #expect(try await client.challenges().challenges.map(\.id) == ["pwn", "web"])
            let all = try await client.challenges(includingWithdrawn: true).challenges
            #expect(all.map(\.withdrawn?.reason) == [nil, "broken", nil])
        }
    }

    @Test func `a challenge is placed on agents, and both sides show it`() async throws {
        try await TestServer.run { server in
            let client = server.client()
            try await client.defineAll(["pwn"])
            try await server.createPod("runner", tags: ["agent"])
            try await server.createPod("desk")
            let receipt = try await client.place("pwn", on: "runner")
            let placement = PlacementResource(row: receipt.position, pod: "runner", challenge: "pwn")
            #expect(receipt.pod?.placements == [placement])
            #expect(try await client.challenge("pwn").placements == [placement])
            #expect(try await client.challenges().challenges.first?.placements == [placement])
            #expect(try await client.pods(PodQuery(terms: ["challenge=pwn"])).pods.map(\.id) == ["runner"])
            let facts = try await client.explain("runner").facts
            #expect(facts.contains { $0.text.contains("'pwn'") && $0.position == placement.row })
            let refused = try await server.ask("PUT", "/v1/pods/desk/challenges/pwn")
            #expect(refused.problem?.kind == .conflict)
            #expect(try await !client.place("pwn", on: "runner").isChanged)
            #expect(try await client.remove("pwn", from: "runner").pod?.placements == [])
            #expect(try await !client.remove("pwn", from: "runner").isChanged)
        }
    }

    @Test func `a placed challenge is withdrawn only with its placements`() async throws {
        try await TestServer.run { server in
            let client = server.client()
            try await client.defineAll(["pwn"])
            try await server.createPod("runner", tags: ["agent"])
            _ = try await client.place("pwn", on: "runner")
            let refused = try await server.ask("DELETE", "/v1/challenges/pwn")
            #expect(refused.problem?.kind == .refused)
            let receipt = try await client.withdraw("pwn", reason: "it is over", removing: true)
            #expect(receipt.challenge?.withdrawn?.reason == "it is over")
            #expect(try await client.pod("runner").placements == [])
            let kinds = try await client.history(of: "runner").events.map(\.kind)
            #expect(kinds.suffix(2) == ["challenge.placed", "challenge.removed"])
        }
    }

    @Test func `the past has the challenges it had`() async throws {
        try await TestServer.run { server in
            let client = server.client()
            try await client.defineAll(["pwn"])
            try await server.createPod("runner", tags: ["agent"])
            let before = try server.head.description
            _ = try await client.place("pwn", on: "runner")
            let during = try server.head.description
            _ = try await client.withdraw("pwn", removing: true)
            #expect(try await client.challenge("pwn", asOf: before).placements == [])
            #expect(try await client.challenge("pwn", asOf: during).placements.map(\.pod) == ["runner"])
            #expect(try await client.challenges(asOf: during).challenges.map(\.id) == ["pwn"])
            #expect(try await client.pod("runner", asOf: during).placements.map(\.challenge) == ["pwn"])
            let changes = try await client.diff(from: before).changes
            #expect(changes.map(\.subject) == ["challenge"])
            await #expect(throws: RegistryClientError.self) { try await client.challenge("pwn", asOf: "0") }
        }
    }

    @Test func `a definition that is sent again under its key is answered again`() async throws {
        try await TestServer.run { server in
            let headers = [HTTPHeader(name: "Idempotency-Key", value: "k1")]
            let body = #"{"id":"pwn","image":"pwn:1"}"#
            let first = try await server.ask("POST", "/v1/challenges", headers: headers, body: body)
            let head = try server.head
            let second = try await server.ask("POST", "/v1/challenges", headers: headers, body: body)
            #expect((first.status, second.status) == (201, 201))
            let other = #"{"id":"pwn","image":"pwn:2"}"#
            let reused = try await server.ask("POST", "/v1/challenges", headers: headers, body: other)
            #expect(reused.problem?.kind == .commandReused)
            #expect(try server.head == head)
        }
    }

    @Test func `a viewer reads challenges and changes none`() async throws {
        try await TestServer.run { server in
            let viewer = server.keys.viewer.text
            let read = try await server.ask("GET", "/v1/challenges", key: viewer)
            #expect(read.status == 200)
            for (method, path) in [
                ("POST", "/v1/challenges"), ("DELETE", "/v1/challenges/pwn"),
                ("PUT", "/v1/pods/a/challenges/pwn"), ("DELETE", "/v1/pods/a/challenges/pwn"),
            ] {
                let change = try await server.ask(method, path, key: viewer)
                #expect(change.status == 403, "\(method) \(path)")
            }
        }
    }

    @Test func `a machine is told with its beat what it is to run, and reads nothing else`() async throws {
        try await TestServer.run { server in
            let machine = try await server.machine(for: try await server.createPod("runner", tags: ["agent"]))
            _ = try await server.client(machine.token).enrol(machine.enrolment)
            let podlet = server.client(machine.lasting)
            #expect(try await podlet.beat("runner").challenges == [])
            let definition = try await server.client().define(Self.pwn).position
            _ = try await server.client().place("pwn", on: "runner")
            let order = ChallengeOrder(
                id: "pwn",
                name: "Warm up",
                image: "ghcr.io/ctf/pwn:1",
                ports: ["53/udp", "8080/tcp"],
                definition: definition
            )
            #expect(try await podlet.beat("runner").challenges == [order])
            #expect(try await server.ask("GET", "/v1/challenges", key: machine.lasting.text).status == 403)
            let place = try await server.ask("PUT", "/v1/pods/runner/challenges/pwn", key: machine.lasting.text)
            #expect(place.status == 403)
        }
    }
}

extension RegistryClient {
    fileprivate func defineAll(_ ids: [String]) async throws {
        for id in ids { _ = try await define(DefineChallengeRequest(id: id, image: "ghcr.io/ctf/\(id):1")) }
    }
}
