internal import Crypto
internal import KeyPins
internal import NIOCore
internal import NIOSSL

/// A certificate with its chain, and the private key that belongs to it.
struct TLSIdentity: Sendable {
    let chain: [NIOSSLCertificate]
    let key: NIOSSLPrivateKey
    let pin: KeyPin

    /// When the certificate begins to be good, and when it ends, in Unix seconds.
    let start: Int64
    let expiry: Int64

    init(_ content: TLSFiles.Content, from files: TLSFiles) throws(TLSFileError) {
        guard let chain = try? NIOSSLCertificate.fromPEMBytes(content.certificate), let leaf = chain.first,
            let pin = try? KeyPin(digest: SHA256.hash(data: leaf.extractPublicKey().toSPKIBytes()))
        else { throw .noCertificate(files.certificate) }
        guard let key = try? NIOSSLPrivateKey(bytes: content.key, format: .pem) else { throw .noKey(files.key) }
        self.chain = chain
        self.key = key
        self.pin = pin
        start = Int64(leaf.notValidBefore)
        expiry = Int64(leaf.notValidAfter)
        guard (try? NIOSSLContext(configuration: configuration)) != nil else { throw .mismatch(files) }
    }

    var configuration: TLSConfiguration {
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) },
            privateKey: .privateKey(key)
        )
        configuration.minimumTLSVersion = .tlsv12
        configuration.applicationProtocols = ["http/1.1"]
        configuration.shutdownTimeout = .seconds(1)
        return configuration
    }

    /// What a handshake takes in place of the certificate that the server began with.
    var replacement: NIOSSLContextConfigurationOverride {
        var replacement = NIOSSLContextConfigurationOverride()
        replacement.certificateChain = chain.map { .certificate($0) }
        replacement.privateKey = .privateKey(key)
        return replacement
    }
}
