import APIKeys
import Curl
import LogTestSupport
import Pods
import Registry
import RegistryAPI
import RegistryServer
import Testing

@Suite struct KeyTests {
    @Test func `a key that is missing, malformed, unknown or wrong is answered alike`() async throws {
        try await TestServer.run { server in
            let wrong = APIKeyText(id: server.keys.admin.event, secret: APIKeySecret.random())
            let unknown = APIKeyText(id: EventID(999_999), secret: APIKeySecret.random())
            let texts = ["", "nonsense", "pl_1_short", wrong.text, unknown.text]
            let head = try server.head
            for text in texts {
                let response = try await server.ask("GET", "/v1/pods", key: text)
                #expect(response.status == 401, "\(text)")
                #expect(response.problem?.kind == .unauthorized)
                #expect(response.headers["www-authenticate"] == "Bearer")
            }
            #expect(try server.head == head)
        }
    }

    @Test func `whoever has a key that is revoked or over is told so, and nobody else`() async throws {
        try await TestServer.run { server in
            let revoked = try await TestKeys.issue(.admin, server.registry)
            try await server.registry.execute(.revoke(revoked.event, reason: "lost"), by: .registry)
            let over = try await TestKeys.issue(.viewer, server.registry, expires: HandClock.start + 1_000)
            #expect(try await server.ask("GET", "/v1/pods", key: over.text).status == 200)
            server.clock.advance(by: 1_000)
            for (key, word) in [(revoked, "is revoked"), (over, "has expired")] {
                let response = try await server.ask("GET", "/v1/pods", key: key.text)
                #expect(response.status == 401)
                #expect(response.problem?.detail?.hasPrefix("key \(key.id) \(word)") == true)
                let guess = APIKeyText(id: key.event, secret: APIKeySecret.random())
                let guessed = try await server.ask("GET", "/v1/pods", key: guess.text)
                #expect(guessed.status == 401)
                #expect(guessed.problem?.detail?.contains("\(key.id)") == false)
            }
        }
    }

    @Test func `where no admin has a good key, who has a bad one is told how to come by one`() async throws {
        try await TestServer.run { server in
            let over = try await TestKeys.issue(.viewer, server.registry, expires: HandClock.start + 1_000)
            server.clock.advance(by: 1_000)
            let (remedy, key) = ("restart the server", over.text)
            #expect(try await server.ask("GET", "/v1/pods", key: key).problem?.detail?.contains(remedy) == false)
            try await server.registry.restore(to: EventID(1), root: [7], reason: "lost", by: "test")
            for key in [key, server.keys.admin.text] {
                #expect(try await server.ask("GET", "/v1/pods", key: key).problem?.detail?.contains(remedy) == true)
            }
        }
    }

    @Test(arguments: [
        ("GET", "/v1/pods"), ("GET", "/v1/pods/a"), ("GET", "/v1/pods/a/history"), ("GET", "/v1/pods/a/explain"),
        ("GET", "/v1/events"), ("GET", "/v1/plan"), ("GET", "/v1/reconciler"), ("GET", "/v1/templates"),
        ("GET", "/metrics"),
    ])
    func `whoever may view may read`(method: String, path: String) async throws {
        try await TestServer.run { server in
            try await server.createPod("a")
            for key in [server.keys.viewer, server.keys.operator, server.keys.admin] {
                #expect(try await server.ask(method, path, key: key.text).status == 200)
            }
        }
    }

    @Test(arguments: [
        ("POST", "/v1/pods"), ("PUT", "/v1/pods/a/tags/t"), ("DELETE", "/v1/pods/a/tags/t"),
        ("PUT", "/v1/pods/a/attributes/k"), ("DELETE", "/v1/pods/a/attributes/k"), ("POST", "/v1/pods/a/claim"),
        ("POST", "/v1/pods/a/release"), ("POST", "/v1/pods/a/protect"), ("POST", "/v1/pods/a/unprotect"),
        ("POST", "/v1/pods/a/retire"), ("POST", "/v1/claims"), ("POST", "/v1/reconciler/pause"),
        ("POST", "/v1/reconciler/resume"), ("POST", "/v1/enrol"), ("POST", "/v1/pods/a/heartbeat"),
        ("POST", "/v1/pods/a/renew"), ("POST", "/v1/pods/a/rearm"), ("GET", "/v1/keys"), ("POST", "/v1/keys"),
        ("GET", "/v1/keys/1"), ("DELETE", "/v1/keys/1"),
    ])
    func `whoever may only view changes nothing`(method: String, path: String) async throws {
        try await TestServer.run { server in
            try await server.createPod("a")
            let head = try server.head
            let response = try await server.ask(method, path, key: server.keys.viewer.text, body: "{}")
            #expect(response.status == 403)
            #expect(response.problem?.kind == .forbidden)
            #expect(try server.head == head)
        }
    }
}
