internal import Crypto
internal import FoundationEssentials
internal import Glibc

/// Where a server's certificate, its chain behind it, and its private key are, both as PEM.
package struct TLSFiles: Hashable, Sendable {
    package let certificate: String
    package let key: String

    package init(certificate: String, key: String) {
        self.certificate = certificate
        self.key = key
    }

    /// Tells two contents apart without keeping the key.
    struct Digest: Hashable, Sendable {
        let bytes: [UInt8]
    }

    struct Content {
        let certificate: [UInt8]
        let key: [UInt8]

        var digest: Digest {
            Digest(bytes: Array(SHA256.hash(data: certificate)) + Array(SHA256.hash(data: key)))
        }
    }

    /// Refuses a key that strangers can read as well; a group may, since that is how keys are lent to services.
    func read() throws(TLSFileError) -> Content {
        Content(certificate: try Self.bytes(certificate), key: try Self.bytes(try guarded(key)))
    }

    private func guarded(_ path: String) throws(TLSFileError) -> String {
        var information = stat()
        guard unsafe stat(path, &information) == 0 else { throw .unreadable(path) }
        guard information.st_mode & 0o007 == 0 else { throw .exposedKey(path) }
        return path
    }

    private static func bytes(_ path: String) throws(TLSFileError) -> [UInt8] {
        guard let data = try? Data(contentsOf: URL(filePath: path)) else { throw .unreadable(path) }
        return Array(data)
    }
}
