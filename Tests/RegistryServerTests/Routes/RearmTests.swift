import APIKeys
import Curl
import LogTestSupport
import Pods
import Registry
import RegistryAPI
import Testing

@Suite struct RearmTests {
    @Test func `a machine that lost its key enrols with another, and the lost one is of no use`() async throws {
        try await TestServer.run { server in
            let machine = try await server.machine(for: try await server.createPod("a", tags: ["agent"]))
            _ = try await server.client(machine.token).enrol(machine.enrolment)
            _ = try await server.client(machine.lasting).beat("a")
            let secret = APIKeySecret.random()
            let receipt = try await server.client().rearm("a", RearmRequest(secretHash: secret.hexadecimalHash))
            let key = try #require(receipt.key)
            #expect(key.state == "waiting")
            #expect(key.expires == Timestamp(milliseconds: HandClock.start + 86_400_000))
            #expect(receipt.pod?.isReady == false)
            let old = "key \(machine.token.id) is revoked; ask for a new one"
            await #expect(throws: RegistryClientError.unauthorized(old)) {
                try await server.client(machine.lasting).beat("a")
            }

            let lasting = APIKeySecret.random()
            let enrolment = EnrolRequest(secretHash: lasting.hexadecimalHash)
            let answer = try await server.client(APIKeyText(id: key.id, secret: secret)).enrol(enrolment)
            #expect(answer == EnrolResponse(keyID: "\(key.id)", podID: "a"))
            _ = try await server.client(APIKeyText(id: key.id, secret: lasting)).beat("a")
            #expect(try await server.client().pod("a").isReady)
            let kinds = try await server.client().history(of: "a").events.suffix(3).map(\.kind)
            #expect(kinds == ["key.issued", "key.revoked", "key.enrolled"])
        }
    }

    @Test func `a request that is sent again is answered with the same key`() async throws {
        try await TestServer.run { server in
            _ = try await server.machine(for: try await server.createPod("a"))
            let body = #"{"secret_hash":"\#(APIKeySecret.random().hexadecimalHash)","expires_in":60}"#
            let headers = [HTTPHeader(name: "Idempotency-Key", value: "k1")]
            let first = try await server.ask("POST", "/v1/pods/a/rearm", headers: headers, body: body)
            let again = try await server.ask("POST", "/v1/pods/a/rearm", headers: headers, body: body)
            #expect(first.status == 200)
            #expect(again.body == first.body)
            let anew = try await server.ask("POST", "/v1/pods/a/rearm", body: body).decoded(ReceiptResource.self)
            #expect(!anew.isChanged)
            #expect(try anew.key == first.decoded(ReceiptResource.self).key)
        }
    }

    @Test func `what is retired, or has no droplet, is not rearmed`() async throws {
        try await TestServer.run { server in
            try await server.createPod("a")
            let body = #"{"secret_hash":"\#(APIKeySecret.random().hexadecimalHash)"}"#
            let unserved = try await server.ask("POST", "/v1/pods/a/rearm", body: body)
            #expect(unserved.problem?.kind == .conflict)
            _ = try await server.client().retire("a", RetireRequest())
            let retired = try await server.ask("POST", "/v1/pods/a/rearm", body: body)
            #expect(retired.problem?.kind == .conflict)
            #expect(try await server.ask("POST", "/v1/pods/none/rearm", body: body).status == 404)
        }
    }
}
