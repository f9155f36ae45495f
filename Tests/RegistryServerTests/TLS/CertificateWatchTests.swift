import Curl
import Foundation
import KeyPins
import Logging
import RegistryServer
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct CertificateWatchTests {
    @Test func `a certificate that is renewed is shown to new connections`() async throws {
        try await TLSServer.run { server in
            #expect(await server.ask("127.0.0.2", trusting: server.authority).neverSentKind == .untrusted)
            _ = try SelfSignedCertificate.sample(in: server.files, hosts: ["127.0.0.2"])
            let lines = try await server.certificate.watched([])
            #expect(lines == ["notice: new connections get the certificate that was renewed"])
            // libcurl remembers for a day what it found in a file of authorities.
            let renewed = server.files + "/renewed.crt"
            try FileManager.default.copyItem(atPath: server.files + "/tls.crt", toPath: renewed)
            #expect(await server.ask("127.0.0.2", trusting: .authorities(file: renewed)).response?.status == 200)
            #expect(await server.ask(trusting: .pins(server.certificate.pins)).response?.status == 200)
        }
    }

    @Test func `files that break leave the certificate before in use, which is said once`() async throws {
        try await TLSServer.run { server in
            let authority = ServerTrust.authorities(file: server.plain.directory + "/before.crt")
            let path = server.files + "/tls.crt"
            try FileManager.default.copyItem(atPath: path, toPath: server.plain.directory + "/before.crt")
            let lines = try await server.certificate.watched([
                { _ = FileManager.default.createFile(atPath: path, contents: Data("-----BEGIN".utf8)) }, {}, {},
                { try? FileManager.default.removeItem(atPath: path) }, {},
            ])
            #expect(lines.count == 2)
            #expect(lines.first?.hasPrefix("warning: the certificate before is still in use: there is no cert") == true)
            #expect(lines.last?.hasPrefix("warning: the certificate before is still in use: cannot read") == true)
            #expect(await server.ask(trusting: authority).response?.status == 200)
        }
    }

    @Test func `another key is not taken up, since machines would not know the server by it`() async throws {
        try await TLSServer.run { server in
            let pins = server.certificate.pins
            try FileManager.default.removeItem(atPath: server.files + "/tls.key")
            _ = try SelfSignedCertificate.sample(in: server.files, hosts: [])
            let lines = try await server.certificate.watched([{}])
            #expect(lines.count == 1)
            #expect(lines.first?.contains("--reuse-key") == true)
            #expect(await server.ask(trusting: .pins(pins)).response?.status == 200)
        }
    }

    @Test func `a key whose pin machines were told before is taken up`() async throws {
        try await withTemporaryDirectory { directory in
            let first = try SelfSignedCertificate.sample(in: directory + "/a", hosts: [])
            let second = try SelfSignedCertificate.sample(in: directory + "/b", hosts: [])
            let next = try ServerCertificate(second).pins
            let certificate = try ServerCertificate(first, nextPins: next.all)
            for (old, new) in [(first.certificate, second.certificate), (first.key, second.key)] {
                try FileManager.default.removeItem(atPath: old)
                try FileManager.default.copyItem(atPath: new, toPath: old)
            }
            #expect(
                try await certificate.watched([]) == ["notice: new connections get the certificate that was renewed"]
            )
        }
    }

    @Test func `a certificate that is not good yet is told of, once`() async throws {
        try await withTemporaryDirectory { directory in
            let certificate = try ServerCertificate(try SelfSignedCertificate.sample(in: directory, hosts: []))
            let lines = try await certificate.watched([{}, {}], now: (certificate.start - 3_600) * 1_000)
            #expect(lines.count == 1)
            #expect(lines.first?.hasPrefix("warning: the certificate is not good before 20") == true)
            #expect(try await certificate.watched([], now: certificate.start * 1_000) == [])
        }
    }

    @Test(arguments: [(3, "ends in 3 days"), (-3, "has ended")])
    func `a certificate that nobody renews is told of before it ends, once`(days: Int64, story: String) async throws {
        try await withTemporaryDirectory { directory in
            let certificate = try ServerCertificate(try SelfSignedCertificate.sample(in: directory, hosts: []))
            let late = (certificate.expiry - days * 86_400) * 1_000
            let lines = try await certificate.watched([{}, {}], now: late)
            #expect(lines.count == 1)
            #expect(lines.first?.hasPrefix("warning: the certificate \(story)") == true)
        }
    }
}

extension ServerCertificate {
    /// Looks once before each step and once after the last, and returns what was logged of it.
    fileprivate func watched(_ steps: [@Sendable () -> Void], now: Int64? = nil) async throws -> [String] {
        let lines = LogLines()
        let now = now ?? (start + 3_600) * 1_000
        let watch = CertificateWatch(
            certificate: self,
            now: { now },
            clock: PlannedClock(steps),
            logger: lines.logger
        )
        try await watch.run()
        #expect(lines.all.first == "notice: machines know this server by \(pins)")
        return Array(lines.all.dropFirst())
    }
}
