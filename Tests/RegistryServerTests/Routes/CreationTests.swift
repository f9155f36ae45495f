import Curl
import Pods
import Registry
import RegistryAPI
import RegistryServer
import Testing

@Suite struct CreationTests {
    @Test func `a pod is created with its tags and attributes, each a row of its own`() async throws {
        try await TestServer.run { server in
            let body =
                #"{"id":"a","image":"debian-12-x64","tags":["Blue","agent"],"attributes":{"n":1,"on":true,"s":"x"}}"#
            let response = try await server.ask("POST", "/v1/pods", body: body)
            #expect(response.status == 201)
            #expect(response.headers["location"] == "/v1/pods/a")
            #expect(response.headers["etag"] == "\"6\"")
            let receipt = try response.decoded(ReceiptResource.self)
            let pod = try #require(receipt.pod)
            #expect(receipt.isChanged)
            #expect(receipt.position == (try server.head.rawValue))
            #expect(pod.tags.map(\.tag) == ["agent", "blue"])
            #expect(pod.attributes.map(\.type) == ["int", "bool", "string"])
            let rows = [pod.row] + pod.tags.map(\.row) + pod.attributes.map(\.row)
            #expect(Set(rows).count == 6)
        }
    }

    @Test func `an id that nobody gave is made up, and another is tried while it is taken`() async throws {
        let dice = Dice([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1])
        var configuration = RegistryServerConfiguration()
        configuration.random = { dice.roll() }
        try await TestServer.run(configuration) { server in
            let request = CreatePodRequest(image: "debian-12-x64")
            let first = try await server.client().create(request)
            let second = try await server.client().create(request)
            #expect(first.pod?.id == "pod-aaaaa")
            #expect(second.pod?.id == "pod-bbbbb")
        }
    }

    @Test(arguments: [#"{"id":"a","image":"i"}"#, #"{"image":"i"}"#])
    func `the same Idempotency-Key makes one pod and answers with it again`(body: String) async throws {
        try await TestServer.run { server in
            let headers = [HTTPHeader(name: "Idempotency-Key", value: "once")]
            let first = try await server.ask("POST", "/v1/pods", headers: headers, body: body)
            let head = try server.head
            let second = try await server.ask("POST", "/v1/pods", headers: headers, body: body)
            #expect(second.status == 201)
            #expect(second.body == first.body)
            #expect(try server.head == head)
        }
    }

    @Test func `the same Idempotency-Key with another body is refused`() async throws {
        try await TestServer.run { server in
            let headers = [HTTPHeader(name: "Idempotency-Key", value: "once")]
            _ = try await server.ask("POST", "/v1/pods", headers: headers, body: #"{"image":"i"}"#)
            let head = try server.head
            let second = try await server.ask("POST", "/v1/pods", headers: headers, body: #"{"image":"j"}"#)
            #expect(second.problem?.kind == .commandReused)
            #expect(second.status == 422)
            #expect(try server.head == head)
        }
    }

    @Test func `a reserved id is a conflict that says what to do`() async throws {
        try await TestServer.run { server in
            try await server.registry.execute(.reserveIDs([try #require(PodID("a"))]), by: .reconciler)
            let response = try await server.ask("POST", "/v1/pods", body: #"{"id":"a","image":"i"}"#)
            #expect(response.status == 409)
            #expect(response.problem?.kind == .conflict)
            #expect(response.problem?.detail?.contains("choose another") == true)
        }
    }

    @Test func `a template gives the image, tags, attributes and the id's beginning`() async throws {
        try await TestServer.run(RegistryServerConfiguration(templates: try Samples.templates)) { server in
            let request = CreatePodRequest(
                template: "agent",
                tags: ["blue"],
                attributes: ["size": .string("s-4vcpu-8gb")]
            )
            let pod = try #require(try await server.client().create(request).pod)
            #expect(pod.id.hasPrefix("agent-"))
            #expect(pod.template == "agent")
            #expect(pod.image == "debian-12-x64")
            #expect(pod.tags.map(\.tag) == ["agent", "blue"])
            let values = Dictionary(uniqueKeysWithValues: pod.attributes.map { ($0.key, $0.value) })
            #expect(values["region"] == .string("fra1"))
            #expect(values["size"] == .string("s-4vcpu-8gb"))
            let created = try #require(try await server.client().history(of: pod.id).events.first)
            let digest = try Samples.templates["agent"]?.reference.digest ?? []
            #expect(created.data["template_digest"] == .string(TestMachine.hexadecimal(digest)))
        }
    }

    @Test func `templates are listed with what a pod gets from them`() async throws {
        try await TestServer.run(RegistryServerConfiguration(templates: try Samples.templates)) { server in
            let response = try await server.ask("GET", "/v1/templates")
            let list = try response.decoded([String: [[String: JSONValue]]].self)["templates"] ?? []
            #expect(list.map { $0["name"] } == [.string("agent"), .string("frontend-debian")])
            #expect(list.first?["tags"] == .array([.string("agent")]))
        }
    }
}
