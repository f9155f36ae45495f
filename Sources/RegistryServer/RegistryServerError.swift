/// Why the server did not begin to serve.
package enum RegistryServerError: Error, Hashable, Sendable {
    case publicBind(String)
}

extension RegistryServerError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .publicBind(let host):
            """
            '\(host)' can be reached by other machines, and without TLS keys would travel in clear; name a certificate with \
            --tls-certificate and --tls-key, have one made with --tls-self-signed, listen on 127.0.0.1 behind a proxy with \
            TLS, or insist with --insecure-public-bind
            """
        }
    }
}
