internal import Crypto
internal import DurableFiles
package import FoundationEssentials
internal import SwiftASN1
internal import X509

/// A certificate that nobody vouches for, with a key that lasts: who knows the key's pin needs nobody to.
package struct SelfSignedCertificate {
    /// Ten years; a certificate is made anew for the same key when the last of them begins.
    private static let lifetime: TimeInterval = 3_650 * 86_400
    private static let renewal: TimeInterval = 365 * 86_400

    private let files: TLSFiles

    /// The names and addresses that the server is reached at, beside those of this machine.
    private let hosts: [String]

    package init(in directory: String, hosts: [String]) {
        files = TLSFiles(certificate: directory + "/tls.crt", key: directory + "/tls.key")
        self.hosts = hosts
    }

    /// Makes what is not there yet, and a new certificate where the hosts are others or its time is nearly over.
    package func ensure(now: Date) throws -> TLSFiles {
        let key = try key()
        if let found = try? Certificate(pemEncoded: Self.text(files.certificate)), isGood(found, for: key, now) {
            return files
        }
        let certificate = try make(key, now)
        try DurableFile.replace(
            files.certificate,
            with: Array((try certificate.serializeAsPEM().pemString + "\n").utf8)
        )
        return files
    }

    /// A key that cannot be read is not replaced, since machines may know the server by it.
    private func key() throws -> P256.Signing.PrivateKey {
        guard FileManager.default.fileExists(atPath: files.key) else {
            let key = P256.Signing.PrivateKey()
            try DurableFile.replace(files.key, with: Array((key.pemRepresentation + "\n").utf8))
            return key
        }
        guard let text = try? Self.text(files.key) else { throw TLSFileError.unreadable(files.key) }
        guard let key = try? P256.Signing.PrivateKey(pemRepresentation: text) else {
            throw TLSFileError.foreignKey(files.key)
        }
        return key
    }

    private func isGood(_ certificate: Certificate, for key: P256.Signing.PrivateKey, _ now: Date) -> Bool {
        certificate.publicKey == Certificate.PublicKey(key.publicKey)
            && (try? certificate.extensions.subjectAlternativeNames) == names
            && certificate.notValidAfter > now.addingTimeInterval(Self.renewal)
    }

    private func make(_ key: P256.Signing.PrivateKey, _ now: Date) throws -> Certificate {
        let subject = try DistinguishedName { CommonName("PodLedger") }
        return try Certificate(
            version: .v3,
            serialNumber: Certificate.SerialNumber(),
            publicKey: Certificate.PublicKey(key.publicKey),
            notValidBefore: now.addingTimeInterval(-86_400),
            notValidAfter: now.addingTimeInterval(Self.lifetime),
            issuer: subject,
            subject: subject,
            extensions: try Certificate.Extensions {
                Critical(BasicConstraints.notCertificateAuthority)
                Critical(KeyUsage(digitalSignature: true))
                try ExtendedKeyUsage([.serverAuth])
                names
            },
            issuerPrivateKey: Certificate.PrivateKey(key)
        )
    }

    private var names: SubjectAlternativeNames {
        let all = ["localhost", "127.0.0.1", "::1"] + hosts.filter { !$0.isEmpty }
        var seen: Set<String> = []
        return SubjectAlternativeNames(all.filter { seen.insert($0).inserted }.map { GeneralName(host: $0) })
    }

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: URL(filePath: path), encoding: .utf8)
    }
}
