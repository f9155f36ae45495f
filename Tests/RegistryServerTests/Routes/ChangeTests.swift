import APIKeys
import Curl
import RegistryAPI
import RegistryServer
import Testing

@Suite struct ChangeTests {
    @Test func `a tag is added and removed once, however often it is asked`() async throws {
        try await TestServer.run { server in
            try await server.createPod("a")
            let client = server.client()
            let added = try await client.tag("a", "CTF:round-1")
            #expect(added.isChanged)
            #expect(added.pod?.tags.map(\.tag) == ["ctf:round-1"])
            #expect(try await !client.tag("a", "ctf:round-1").isChanged)
            #expect(try await client.untag("a", "ctf:round-1").pod?.tags == [])
            #expect(try await !client.untag("a", "ctf:round-1").isChanged)
        }
    }

    @Test(arguments: [
        (SetAttributeRequest(value: .string("x")), "string", ScalarValue.string("x")),
        (SetAttributeRequest(value: .int(-5)), "int", .int(-5)),
        (SetAttributeRequest(value: .bool(true)), "bool", .bool(true)),
        (SetAttributeRequest(type: "int", value: .string("5")), "int", .int(5)),
        (SetAttributeRequest(type: "string", value: .int(5)), "string", .string("5")),
        (SetAttributeRequest(type: "bool", value: .string("false")), "bool", .bool(false)),
    ])
    func `an attribute keeps the type it was given`(
        request: SetAttributeRequest,
        type: String,
        value: ScalarValue
    ) async throws {
        try await TestServer.run { server in
            try await server.createPod("a")
            let set = try await server.client().set("a", "k", request)
            let attribute = AttributeResource(row: set.position, key: "k", type: type, value: value)
            #expect(set.pod?.attributes == [attribute])
            #expect(try await server.client().unset("a", "k").pod?.attributes == [])
        }
    }

    @Test func `a change for another version than the pod's changes nothing and says the version`() async throws {
        try await TestServer.run { server in
            try await server.createPod("a")
            let head = try server.head
            let headers = [HTTPHeader(name: "If-Match", value: "\"9\"")]
            let response = try await server.ask("PUT", "/v1/pods/a/tags/blue", headers: headers)
            #expect(response.status == 412)
            #expect(response.problem?.kind == .versionMismatch)
            #expect(response.problem?.version == 1)
            #expect(try server.head == head)
            #expect(try await server.client().tag("a", "blue", ifVersion: 1).version == 2)
        }
    }

    @Test func `the receipt for a paused pod that is retired says that its machine stays`() async throws {
        try await TestServer.run { server in
            let client = server.client()
            _ = try await server.machine(for: try await server.createPod("a"))
            _ = try await client.pause("a", reason: "wait")
            let note = "it is paused, so its machine stays, and costs money, until `podctl pod resume a`"
            #expect(try await client.retire("a", RetireRequest()).note == note)
            #expect(try await client.resume("a", reason: "go").note == nil)

            try await server.createPod("b")
            _ = try await client.pause("b", reason: "wait")
            #expect(try await client.retire("b", RetireRequest()).note == nil)
        }
    }

    @Test func `a protected pod is not retired, and an unprotected one is`() async throws {
        try await TestServer.run { server in
            try await server.createPod("a")
            let client = server.client()
            #expect(try await client.protect("a").pod?.isProtected == true)
            let refused = try await server.ask("POST", "/v1/pods/a/retire")
            #expect(refused.problem?.kind == .refused)
            #expect(try await client.unprotect("a").pod?.isProtected == false)
            #expect(try await client.retire("a", RetireRequest()).pod?.retired != nil)
            #expect(try await !client.retire("a", RetireRequest()).isChanged)
        }
    }

    @Test func `who retires a pod stands in the history with the reason`() async throws {
        try await TestServer.run { server in
            try await server.createPod("a")
            _ = try await server.client().retire("a", RetireRequest(reason: "the contest is over"))
            let last = try #require(try await server.client().history(of: "a").events.last)
            #expect(last.kind == "pod.retired")
            #expect(last.actor == "key:\(server.keys.operator.id)")
            #expect(last.data == ["reason": .string("the contest is over")])
        }
    }
}
