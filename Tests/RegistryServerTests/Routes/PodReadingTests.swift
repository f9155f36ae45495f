import APIKeys
import Curl
import LogTestSupport
import Pods
import Reconciler
import Registry
import RegistryAPI
import RegistryServer
import Testing

@Suite struct PodReadingTests {
    @Test func `the list holds the pods that meet all terms, sorted by id, and says its position`() async throws {
        try await TestServer.run { server in
            try await server.createPod("b", tags: ["blue", "agent"])
            try await server.createPod("a", tags: ["blue"])
            try await server.createPod("c", tags: ["red"])
            let all = try await server.client(server.keys.viewer).pods()
            #expect(all.pods.map(\.id) == ["a", "b", "c"])
            #expect(all.position == (try server.head.rawValue))
            let blue = try await server.client().pods(PodQuery(terms: ["tag:blue", "-tag:agent"]))
            #expect(blue.pods.map(\.id) == ["a"])
        }
    }

    @Test func `retired pods are listed only when they are asked for`() async throws {
        try await TestServer.run { server in
            try await server.createPod("old")
            _ = try await server.client().retire("old", RetireRequest(reason: "worn out"))
            #expect(try await server.client().pods().pods.isEmpty)
            let pod = try #require(try await server.client().pods(PodQuery(includesRetired: true)).pods.first)
            #expect(pod.retired == RetirementResource(at: Timestamp(milliseconds: HandClock.start), reason: "worn out"))
            #expect(pod.phase == "gone")
        }
    }

    @Test func `a pod's ETag is its version`() async throws {
        try await TestServer.run { server in
            try await server.createPod("a", tags: ["blue"])
            let response = try await server.ask("GET", "/v1/pods/a")
            #expect(response.status == 200)
            #expect(response.headers["etag"] == "\"2\"")
            #expect(try response.decoded(PodResource.self).version == 2)
        }
    }

    @Test func `tags and attributes show their rows and types, and lastbeat is among them`() async throws {
        try await TestServer.run { server in
            let pod = try await server.createPod("a", tags: ["agent"])
            let client = server.client()
            _ = try await client.set("a", "size", SetAttributeRequest(value: .int(3)))
            let machine = try await server.machine(for: pod)
            let beat = try await server.registry.beat(
                from: KeyGrant.Machine(pod: EventID(pod.row), attempt: machine.attempt)
            )
            let read = try await client.pod("a")
            #expect(read.tags == [TagResource(row: pod.row + 1, tag: "agent")])
            #expect(
                read.attributes == [
                    AttributeResource(
                        row: beat.first.rawValue,
                        key: "lastbeat",
                        type: "int",
                        value: .int(HandClock.start)
                    ),
                    AttributeResource(row: pod.row + 2, key: "size", type: "int", value: .int(3)),
                ]
            )
            #expect(read.isReady)
            #expect(read.ip == "192.0.2.7")
            #expect(read.phase == "active")
            #expect(read.droplet?.id == 4_711)
        }
    }

    @Test(arguments: [(Condition.Name.ready, true), (.poweredOff, false), (.missing, false)])
    func `a pod is ready only as long as the newest plan sees nothing else`(
        name: Condition.Name,
        isReady: Bool
    ) async throws {
        try await TestServer.run { server in
            let row = EventID(try await server.createPod("a").row)
            _ = try await server.machine(for: try await server.client().pod("a"))
            let condition = Condition(name, "so it was seen", because: row)
            server.window.show(
                Plan(position: row, mode: .acting, grounds: nil, actions: [], conditions: [row: condition])
            )
            #expect(try await server.client().pod("a").isReady == isReady)
            let found = try await server.client().pods(PodQuery(terms: ["ready=yes"])).pods.count
            #expect(found == (isReady ? 1 : 0))
            let claim = try await server.ask("POST", "/v1/claims", body: #"{"terms":["a"],"holder":"h"}"#)
            #expect(claim.status == (isReady ? 200 : ProblemKind.conflict.status))
        }
    }

    @Test func `the condition is what the newest plan says`() async throws {
        try await TestServer.run { server in
            let pod = try await server.createPod("a")
            let row = EventID(pod.row)
            let condition = Condition(.backingOff, "DigitalOcean has no capacity", because: row, nextActionAt: 7)
            server.window.show(
                Plan(position: row, mode: .acting, grounds: nil, actions: [], conditions: [row: condition])
            )
            let expected = ConditionResource(
                name: "backing-off",
                reason: "DigitalOcean has no capacity",
                cause: pod.row,
                nextActionAt: Timestamp(milliseconds: 7)
            )
            #expect(try await server.client().pod("a").condition == expected)
            #expect(try await server.client().explain("a").facts.last?.text == "DigitalOcean has no capacity")
        }
    }

    @Test func `the past is asked for by position, by time or by age`() async throws {
        try await TestServer.run { server in
            let created = try await server.createPod("a")
            server.clock.advance(by: 60_000)
            let tagged = try await server.client().tag("a", "blue")
            server.clock.advance(by: 60_000)
            let (client, row) = (server.client(), created.row)
            for past in [String(row), "2026-03-01T09:30:30Z", "-90s"] {
                let pod = try await client.pod("a", asOf: past)
                #expect(pod.tags.isEmpty, "as of \(past)")
                #expect(pod.position == row)
            }
            #expect(try await client.pod("a", asOf: "-90s").time == Timestamp(milliseconds: server.clock.now - 90_000))
            #expect(
                try await client.pods(PodQuery(asOf: "-90s")).pods.map(\.time?.milliseconds) == [
                    server.clock.now - 90_000
                ]
            )
            #expect(try await client.pod("a").time == nil)
            for past in [String(tagged.position), "2026-03-01T09:31:00.000Z", "-30s"] {
                #expect(try await client.pod("a", asOf: past).tags.map(\.tag) == ["blue"], "as of \(past)")
            }
            #expect(try await client.pods(PodQuery(asOf: "0")).pods.isEmpty)
        }
    }

    @Test func `the history and the explanation end where they are asked to`() async throws {
        try await TestServer.run { server in
            let created = try await server.createPod("a")
            server.clock.advance(by: 60_000)
            _ = try await server.client().claim("a", ClaimRequest(holder: "ada"))
            server.clock.advance(by: 60_000)
            let client = server.client()
            for past in [String(created.row), "-1m1s", "2026-03-01T09:30:59.999Z"] {
                #expect(try await client.history(of: "a", asOf: past).events.map(\.kind) == ["pod.created"])
                let explanation = try await client.explain("a", asOf: past)
                #expect(explanation.facts.map(\.text) == ["it was created with the image 'debian-12-x64'"])
                #expect(explanation.pod.claim == nil)
            }
            #expect(try await client.history(of: "a", asOf: "-1m").events.count == 2)
            for route in ["history", "explain"] {
                let before = try await server.ask("GET", "/v1/pods/a/\(route)?as_of=\(created.row - 1)")
                #expect(before.problem?.kind == .unknownPod)
                let beyond = try await server.ask("GET", "/v1/pods/a/\(route)?as_of=\(created.row + 99)")
                #expect(beyond.problem?.kind == .invalidRequest)
            }
        }
    }

    @Test func `the history is every event of the pod and of its machines' keys, with who and why`() async throws {
        try await TestServer.run { server in
            let pod = try await server.createPod("a")
            let machine = try await server.machine(for: pod, isActive: false)
            let history = try await server.client().history(of: "a").events
            #expect(history.map(\.kind) == ["pod.created", "droplet.requested", "key.issued"])
            #expect(history.map(\.actor) == ["key:\(server.keys.operator.id)", "reconciler", "reconciler"])
            #expect(history.map(\.cause) == [nil, pod.row, machine.attempt.rawValue])
            #expect(history.map(\.pod) == ["a", "a", nil])
            #expect(history[2].data["role"] == .string("pod"))
            #expect(!history[2].data.keys.contains { $0.contains("hash") })
        }
    }

    @Test func `explain tells the facts in the order of the log`() async throws {
        try await TestServer.run { server in
            let pod = try await server.createPod("a")
            let machine = try await server.machine(for: pod)
            _ = try await server.client().claim("a", ClaimRequest(holder: "ada"))
            let answer = try await server.client().explain("a")
            #expect(
                answer.facts.map(\.text) == [
                    "it was created with the image 'debian-12-x64'",
                    "a droplet was asked for: s-1vcpu-1gb in fra1, image 'debian-12-x64'",
                    "DigitalOcean makes droplet 4711",
                    "droplet 4711 runs at 192.0.2.7",
                    "it was claimed by 'ada'",
                ]
            )
            #expect(answer.attempts.map(\.attempt) == [machine.attempt.rawValue])
        }
    }

    @Test func `each fact says what its own event said, and what has ended is no fact`() async throws {
        try await TestServer.run { server in
            let (client, pod) = (server.client(), try await server.createPod("a"))
            _ = try await client.claim("a", ClaimRequest(holder: "ada"))
            _ = try await client.release("a")
            let changed = try await client.changeImage("a", to: "debian-13-x64")
            let retired = try await client.retire("a", RetireRequest())
            let facts = try await client.explain("a").facts
            #expect(
                facts.map(\.text) == [
                    "it was created with the image 'debian-12-x64'", "its image was changed to 'debian-13-x64'",
                    "it was retired: asked for by key:\(server.keys.operator.id)",
                ]
            )
            #expect(facts.map(\.position) == [pod.row, changed.position, retired.position])
        }
    }
}
