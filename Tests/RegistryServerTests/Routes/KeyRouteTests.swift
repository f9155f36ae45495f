import APIKeys
import Curl
import LogTestSupport
import Pods
import Registry
import RegistryAPI
import Testing

@Suite struct KeyRouteTests {
    private static func request(_ secret: APIKeySecret, role: String = "operator", expiresIn: Int64? = nil)
        -> IssueKeyRequest
    {
        IssueKeyRequest(role: role, label: "ann", secretHash: secret.hexadecimalHash, expiresIn: expiresIn)
    }

    private static func issue(_ server: TestServer, role: String = "operator") async throws -> APIKeyText {
        let secret = APIKeySecret.random()
        let receipt = try await server.client(server.keys.admin).issueKey(request(secret, role: role))
        return APIKeyText(id: try #require(receipt.key).id, secret: secret)
    }

    @Test func `a key is issued for a secret that the registry never sees, and what is done with it is told`()
        async throws
    {
        try await TestServer.run { server in
            let secret = APIKeySecret.random()
            let request = Self.request(secret, expiresIn: 60)
            let receipt = try await server.client(server.keys.admin).issueKey(request)
            let key = try #require(receipt.key)
            let admin = "key:\(server.keys.admin.id)"
            let start = Timestamp(milliseconds: HandClock.start)
            #expect(key.issued == KeyResource.Deed(position: key.id, at: start, by: admin, byLabel: "test"))
            #expect(key.expires == Timestamp(milliseconds: HandClock.start + 60_000))
            #expect([key.role, key.label, key.state] == ["operator", "ann", "good"])
            let ann = server.client(APIKeyText(id: key.id, secret: secret))
            _ = try await ann.create(CreatePodRequest(id: "a", image: "i"))
            let events = try await ann.history(of: "a").events
            #expect(events.map(\.actor) == ["key:\(key.id)"])
            #expect(events.map(\.actorLabel) == ["ann"])
        }
    }

    @Test func `a request that is sent again is answered again, with the same key`() async throws {
        try await TestServer.run { server in
            let hash = APIKeySecret.random().hexadecimalHash
            let body = #"{"role":"viewer","label":"wall","secret_hash":"\#(hash)"}"#
            let headers = [HTTPHeader(name: "Idempotency-Key", value: "k1")]
            let admin = server.keys.admin.text
            let first = try await server.ask("POST", "/v1/keys", key: admin, headers: headers, body: body)
            let again = try await server.ask("POST", "/v1/keys", key: admin, headers: headers, body: body)
            #expect(first.status == 201)
            #expect(again.body == first.body)
            let id = try #require(try first.decoded(ReceiptResource.self).key?.id)
            #expect(first.headers["location"] == "/v1/keys/\(id)")
        }
    }

    @Test(arguments: ["0", "+", "00", "%30"])
    func `a key has one spelling, and what only looks like it revokes nothing`(prefix: String) async throws {
        try await TestServer.run { server in
            let key = try await Self.issue(server)
            let admin = server.keys.admin.text
            let refused = try await server.ask("DELETE", "/v1/keys/\(prefix)\(key.id)", key: admin)
            #expect(refused.status == 400)
            #expect(try await server.client(server.keys.admin).key(key.id).state == "good")
        }
    }

    @Test func `a list tells of people's keys, of machines' when asked, and of no hash`() async throws {
        try await TestServer.run { server in
            let machine = try await server.machine(for: try await server.createPod("a", tags: ["agent"]))
            let key = try await Self.issue(server)
            let admin = server.client(server.keys.admin)
            let people = try await admin.keys().keys
            #expect(people.map(\.role) == ["admin", "operator", "viewer", "operator"])
            #expect(people.last?.id == key.id)
            let all = try await admin.keys(includingMachines: true).keys
            let other = try #require(all.first { $0.id == machine.token.id })
            #expect([other.role, other.label, other.state] == ["pod", "a", "waiting"])
            #expect(other.attempt == machine.attempt.rawValue)
            let before = try await admin.keys(asOf: "\(key.id - 1)").keys
            #expect(before.count == people.count - 1)
            let text = try await server.ask("GET", "/v1/keys?machines=true", key: server.keys.admin.text).body
            #expect(!String(decoding: text, as: UTF8.self).contains("hash"))
        }
    }

    @Test func `a revoked key is refused from then on, and the list says who did it and why`() async throws {
        try await TestServer.run { server in
            let key = try await Self.issue(server)
            let admin = server.client(server.keys.admin)
            let receipt = try await admin.revokeKey(key.id, reason: "left the team")
            #expect(receipt.isChanged)
            #expect(receipt.key?.state == "revoked")
            #expect(receipt.key?.revoked?.reason == "left the team")
            #expect(receipt.key?.revoked?.by == "key:\(server.keys.admin.id)")
            await #expect(throws: RegistryClientError.unauthorized("key \(key.id) is revoked; ask for a new one")) {
                try await server.client(key).pods()
            }
            #expect(try await admin.revokeKey(key.id).isChanged == false)
        }
    }

    @Test func `the last admin's key stays, until there is another`() async throws {
        try await TestServer.run { server in
            let last = server.keys.admin
            let path = "/v1/keys/\(last.id)"
            let refused = try await server.ask("DELETE", path, key: last.text)
            #expect(refused.problem?.kind == .refused)
            let next = try await Self.issue(server, role: "admin")
            #expect(try await server.ask("DELETE", path, key: next.text).status == 200)
            #expect(try await server.ask("GET", "/v1/keys", key: last.text).status == 401)
        }
    }

    @Test(arguments: [
        #"{"role":"pod","label":"a","secret_hash":"HASH"}"#, #"{"role":"root","label":"a","secret_hash":"HASH"}"#,
        #"{"role":"viewer","label":"","secret_hash":"HASH"}"#, #"{"role":"viewer","label":"a\n","secret_hash":"HASH"}"#,
        #"{"role":"viewer","label":"a","secret_hash":"12"}"#, #"{"role":"viewer","label":"a"}"#,
        #"{"role":"viewer","label":"a","secret_hash":"HASH","expires_in":0}"#,
        #"{"role":"viewer","label":"a","secret_hash":"HASH","expires":"1999-01-01T00:00:00Z"}"#,
        #"{"role":"viewer","label":"a","secret_hash":"HASH","expires":"2099-01-01T00:00:00Z","expires_in":5}"#,
        #"{"role":"viewer","label":"a","secret_hash":"HASH","secret":"x"}"#,
    ])
    func `a key that cannot be is refused, and nothing is issued`(body: String) async throws {
        try await TestServer.run { server in
            let head = try server.head
            let text = body.replacing("HASH", with: APIKeySecret.random().hexadecimalHash)
            let response = try await server.ask("POST", "/v1/keys", key: server.keys.admin.text, body: text)
            #expect(response.problem?.kind == .invalidRequest)
            #expect(try server.head == head)
        }
    }

    @Test(arguments: ["GET", "DELETE"])
    func `a key that is not there is not found`(method: String) async throws {
        try await TestServer.run { server in
            let response = try await server.ask(method, "/v1/keys/999999", key: server.keys.admin.text)
            #expect(response.status == 404)
            #expect(response.problem?.kind == .unknownKey)
        }
    }
}
