import APIKeys
import Curl
import RegistryServer
import TestSupport

/// A server with a self-signed certificate, on all addresses of this machine.
struct TLSServer: Sendable {
    let plain: TestServer
    let certificate: ServerCertificate

    /// Where its certificate and its key are.
    let files: String

    static func run(_ body: (TLSServer) async throws -> Void) async throws {
        try await withTemporaryDirectory { directory in
            let certificate = try ServerCertificate(try SelfSignedCertificate.sample(in: directory, hosts: []))
            var configuration = RegistryServerConfiguration()
            configuration.host = "0.0.0.0"
            configuration.certificate = certificate
            try await TestServer.run(configuration) { plain in
                try await body(TLSServer(plain: plain, certificate: certificate, files: directory))
            }
        }
    }

    var url: String { url(of: "127.0.0.1") }

    /// Who believes what is in the file of the certificate now.
    var authority: ServerTrust { .authorities(file: files + "/tls.crt") }

    /// Asks once on a connection of its own.
    func ask(
        _ host: String = "127.0.0.1",
        trusting trust: ServerTrust,
        path: String = "/healthz"
    ) async -> HTTPOutcome {
        let authorization = HTTPHeader(name: "Authorization", value: "Bearer \(plain.keys.viewer.text)")
        let url = url(of: host) + path
        return await plain.http.send(HTTPRequest(url: url, headers: [authorization], connection: .fresh, trust: trust))
    }

    private func url(of host: String) -> String {
        "https://\(host):\(plain.url.split(separator: ":").last ?? "")"
    }
}
