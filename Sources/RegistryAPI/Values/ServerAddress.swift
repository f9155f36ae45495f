internal import Loopback

/// Where a server is: `http` or `https`, a host and perhaps a port.
struct ServerAddress: Hashable, Sendable {
    static let `default` = "http://127.0.0.1:7470"

    let address: String

    /// Whether the server is on this machine, so that its data directory may be at hand.
    let isLocal: Bool
    let hasTLS: Bool

    /// Returns `nil` for a text with another scheme, without a host, or with anything after the host and port.
    init?(_ text: String) {
        let address = text.hasSuffix("/") ? String(text.dropLast()) : text
        guard let scheme = ["http://", "https://"].first(where: address.hasPrefix) else { return nil }
        let authority = address.dropFirst(scheme.count)
        guard !authority.isEmpty, !authority.contains(where: { "/?#@ ".contains($0) }) else { return nil }
        self.address = address
        hasTLS = scheme == "https://"
        isLocal = LoopbackHost(authority: authority) != nil
    }
}
