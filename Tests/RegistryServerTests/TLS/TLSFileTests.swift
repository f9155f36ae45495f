import Foundation
import RegistryServer
import TestSupport
import Testing

@Suite struct TLSFileTests {
    @Test func `each file that cannot serve is named`() async throws {
        try await withTemporaryDirectory { directory in
            let good = try SelfSignedCertificate.sample(in: directory + "/good", hosts: [])
            let other = try SelfSignedCertificate.sample(in: directory + "/other", hosts: [])
            let (certificate, key) = (good.certificate, good.key)
            expect(.unreadable("/nowhere"), TLSFiles(certificate: "/nowhere", key: key))
            expect(.unreadable("/nowhere"), TLSFiles(certificate: certificate, key: "/nowhere"))
            expect(.noCertificate(key), TLSFiles(certificate: key, key: key))
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: certificate)
            expect(.noKey(certificate), TLSFiles(certificate: certificate, key: certificate))
            let mixed = TLSFiles(certificate: certificate, key: other.key)
            expect(.mismatch(mixed), mixed)
        }
    }

    @Test func `a key that every user can read is refused, and one that a group can read is not`() async throws {
        try await withTemporaryDirectory { directory in
            let files = try SelfSignedCertificate.sample(in: directory, hosts: [])
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: files.key)
            expect(.exposedKey(files.key), files)
            try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: files.key)
            _ = try ServerCertificate(files)
        }
    }

    @Test func `a self-signed key is its owner's alone, and outlives its certificate`() async throws {
        try await withTemporaryDirectory { directory in
            let files = try SelfSignedCertificate.sample(in: directory, hosts: ["registry.example"])
            let permissions = try FileManager.default.attributesOfItem(atPath: files.key)[.posixPermissions]
            #expect(permissions as? Int == 0o600)
            let first = try Data(contentsOf: URL(filePath: files.certificate))
            let pins = try ServerCertificate(files).pins
            _ = try SelfSignedCertificate.sample(in: directory, hosts: ["registry.example"])
            #expect(try Data(contentsOf: URL(filePath: files.certificate)) == first)
            for hosts in [["192.0.2.1", "2001:db8::1"], ["192.0.2.1"]] {
                _ = try SelfSignedCertificate.sample(in: directory, hosts: hosts)
                #expect(try Data(contentsOf: URL(filePath: files.certificate)) != first)
                #expect(try ServerCertificate(files).pins == pins)
            }
            let expiry = try ServerCertificate(files).expiry
            let late = Date(timeIntervalSince1970: TimeInterval(expiry - 300 * 86_400))
            _ = try SelfSignedCertificate(in: directory, hosts: ["192.0.2.1"]).ensure(now: late)
            #expect(try ServerCertificate(files).expiry > expiry)
            #expect(try ServerCertificate(files).pins == pins)
        }
    }

    @Test func `a key file with something else in it is left as it is`() async throws {
        try await withTemporaryDirectory { directory in
            let path = directory + "/tls.key"
            try Data("mine".utf8).write(to: URL(filePath: path))
            #expect(throws: TLSFileError.foreignKey(path)) {
                try SelfSignedCertificate.sample(in: directory, hosts: [])
            }
            #expect(try Data(contentsOf: URL(filePath: path)) == Data("mine".utf8))
        }
    }

    private func expect(_ error: TLSFileError, _ files: TLSFiles, _ location: SourceLocation = #_sourceLocation) {
        #expect(throws: error, sourceLocation: location) { try ServerCertificate(files) }
    }
}
