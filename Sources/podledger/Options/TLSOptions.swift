internal import ArgumentParser
internal import FoundationEssentials
internal import KeyPins
internal import RegistryServer

/// How the server proves to be itself.
struct TLSOptions: ParsableArguments {
    @Option(
        name: .customLong("tls-certificate"),
        help: "A file with the server's certificate and its chain (PEM), taken up anew when it changes."
    )
    var certificate: String?

    @Option(name: .customLong("tls-key"), help: "A file with the certificate's private key (PEM), hidden from others.")
    var key: String?

    @Flag(
        name: .customLong("tls-self-signed"),
        help: "Keep a key and a certificate of its own in the data directory; machines know it by the key's pin."
    )
    var isSelfSigned = false

    @Option(
        name: .customLong("tls-next-pin"),
        help: "The pin of a key to come, which machines are to believe as well; may be given several times."
    )
    var nextPins: [KeyPin] = []

    func validate() throws {
        guard (certificate == nil) == (key == nil) else {
            throw ValidationError("--tls-certificate and --tls-key are given together")
        }
        guard certificate == nil || !isSelfSigned else {
            throw ValidationError("--tls-self-signed makes its own certificate and key, so give none")
        }
        guard nextPins.isEmpty || isOn else {
            throw ValidationError("--tls-next-pin needs --tls-certificate and --tls-key, or --tls-self-signed")
        }
    }

    func check(publicURL: String?) throws {
        guard isOn, let publicURL, !publicURL.hasPrefix("https://") else { return }
        throw ValidationError("with TLS --public-url begins with https://, since it is what machines are given")
    }

    private var isOn: Bool {
        certificate != nil || isSelfSigned
    }
}

extension TLSOptions {
    /// The certificate of the files that were named.
    func givenCertificate() throws(TLSFileError) -> ServerCertificate? {
        guard let certificate, let key else { return nil }
        return try ServerCertificate(TLSFiles(certificate: certificate, key: key), nextPins: nextPins)
    }

    /// The certificate of the data directory, made when it is not there.
    func selfSignedCertificate(
        _ data: DataOption,
        _ listen: ListenAddress,
        _ publicURL: String?
    ) throws -> ServerCertificate {
        let hosts = [publicURL.flatMap { URL(string: $0)?.host(percentEncoded: false) }, listen.nearby.host].compactMap(
            \.self
        )
        let files = try SelfSignedCertificate(in: data.directory, hosts: hosts).ensure(now: Date())
        return try ServerCertificate(files, nextPins: nextPins)
    }
}
