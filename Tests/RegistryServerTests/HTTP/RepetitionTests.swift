import Curl
import RegistryAPI
import RegistryServer
import Testing

/// What is said twice where once is meant.
@Suite struct RepetitionTests {
    @Test(arguments: [["one", "two"], ["one", "one"]])
    func `a request with two idempotency keys is refused, as nobody knows which is meant`(keys: [String]) async throws {
        try await TestServer.run { server in
            let head = try server.head
            let response = try await server.ask(
                "POST",
                "/v1/pods",
                headers: keys.map { HTTPHeader(name: "Idempotency-Key", value: $0) },
                body: #"{"image":"i"}"#
            )
            #expect(response.status == 400)
            #expect(response.problem?.detail == "Idempotency-Key is given 2 times; give it once")
            #expect(try server.head == head)
        }
    }

    @Test func `a name may come again in another object, and as a value`() async throws {
        try await TestServer.run { server in
            let attributes = #"{"tags":"tags","note":"{\"a\":1,\"a\":\\"}"#
            let body = #"{"id":"a","image":"image","tags":["tags","id"],"attributes":\#(attributes)}"#
            let response = try await server.ask("POST", "/v1/pods", body: body)
            #expect(response.status == 201, "\(response.problem?.detail ?? "")")
        }
    }
}
