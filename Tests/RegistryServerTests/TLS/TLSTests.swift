import APIKeys
import Curl
import Foundation
import KeyPins
import RegistryAPI
import RegistryServer
import Testing

@Suite(.timeLimit(.minutes(1))) struct TLSTests {
    @Test func `who knows the server's key or the authority of its certificate is answered`() async throws {
        try await TLSServer.run { server in
            #expect(await server.ask(trusting: .pins(server.certificate.pins)).response?.status == 200)
            #expect(await server.ask(trusting: server.authority).response?.status == 200)
        }
    }

    @Test func `a client lists pods, and follows the log, over TLS`() async throws {
        try await TLSServer.run { server in
            let key = KeySource.text(server.plain.keys.operator.text)
            let client = RegistryClient(
                server: server.url,
                key: key,
                trust: .pins(server.certificate.pins),
                http: server.plain.http,
                policy: .once
            )
            let request = CreatePodRequest(id: "a", image: "debian-12-x64")
            let row = try #require(try await client.create(request).pod).row
            #expect(try await client.pods(PodQuery()).pods.map(\.id) == ["a"])
            await #expect(throws: Found.self) {
                try await client.follow(EventQuery()) { event in if event.position == row { throw Found() } }
            }
        }
    }

    @Test func `another key, authority or name is told apart from silence`()
        async throws
    {
        try await TLSServer.run { server in
            let stranger = try #require(KeyPin(digest: [UInt8](repeating: 7, count: 32)))
            #expect(await server.ask(trusting: .pins(KeyPins(stranger))).neverSentKind == .wrongKey)
            #expect(await server.ask(trusting: .system).neverSentKind == .untrusted)
            #expect(await server.ask("127.0.0.2", trusting: server.authority).neverSentKind == .untrusted)
            let other = try SelfSignedCertificate.sample(in: server.plain.directory + "/other", hosts: [])
            let authority = ServerTrust.authorities(file: other.certificate)
            #expect(await server.ask(trusting: authority).neverSentKind == .untrusted)
        }
    }

    @Test func `one of several pins is enough`() async throws {
        try await TLSServer.run { server in
            let stranger = try #require(KeyPin(digest: [UInt8](repeating: 7, count: 32)))
            let pins = KeyPins(stranger, server.certificate.pins.all)
            #expect(await server.ask(trusting: .pins(pins)).response?.status == 200)
        }
    }

    @Test func `plain HTTP is not answered on a port with TLS, and the client says what to write`() async throws {
        try await TLSServer.run { server in
            #expect(await server.plain.http.send(HTTPRequest(url: server.plain.url + "/healthz")).response == nil)
            let error = await #expect(throws: RegistryClientError.self) {
                try await server.plain.client().pods(PodQuery())
            }
            #expect(error?.description.hasSuffix("write its address with https://") == true)
        }
    }

    @Test func `metrics tell when the certificate ends`() async throws {
        try await TLSServer.run { server in
            let response = try #require(await server.ask(trusting: server.authority, path: "/metrics").response)
            let line = "podledger_tls_certificate_expiry_timestamp_seconds \(server.certificate.expiry)\n"
            #expect(String(decoding: response.body, as: UTF8.self).contains(line))
        }
    }
}

private struct Found: Error {}
