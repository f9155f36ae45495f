/// Why the server did not begin to serve.
package enum RegistryServerError: Error, Hashable, Sendable {
    case publicBind(String)
}

extension RegistryServerError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .publicBind(let host):
            """
            '\(host)' can be reached by other machines and there is no TLS yet, so keys would travel in clear; \
            listen on 127.0.0.1 behind a proxy with TLS, or insist with --insecure-public-bind
            """
        }
    }
}
