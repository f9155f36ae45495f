internal import NIOCore

/// The address to listen on that the text means; `nil` for one that others could reach.
func loopbackAddress(_ host: String) -> String? {
    if host == "localhost" { return "127.0.0.1" }
    guard let address = try? SocketAddress(ipAddress: host, port: 0) else { return nil }
    switch address {
    case .v4: return host.hasPrefix("127.") ? host : nil
    case .v6: return host == "::1" ? host : nil
    default: return nil
    }
}
