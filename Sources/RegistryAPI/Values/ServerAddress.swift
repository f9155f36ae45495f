internal import Loopback

/// Where a server is: `http` or `https`, a host and perhaps a port.
package struct ServerAddress: Hashable, Sendable {
    package static let `default` = "http://127.0.0.1:7470"

    /// What is one; an address that is none may hold a password, and is not repeated.
    package static let form = "http:// or https://, a host and perhaps a port, without a user, a path or a query"

    /// Without a slash at its end.
    package let address: String

    /// Whether the server is on this machine, so that its data directory may be at hand.
    package let isLocal: Bool
    package let hasTLS: Bool

    /// Returns `nil` for a text with another scheme, without a host, or with anything after the host and port.
    package init?(_ text: String) {
        let address = text.hasSuffix("/") ? String(text.dropLast()) : text
        guard let scheme = ["http://", "https://"].first(where: address.hasPrefix) else { return nil }
        let authority = address.dropFirst(scheme.count)
        guard authority.allSatisfy(Self.isAuthorityCharacter), Self.hasHostAndGoodPort(authority) else { return nil }
        self.address = address
        hasTLS = scheme == "https://"
        isLocal = LoopbackHost(authority: authority) != nil
    }

    private static func isAuthorityCharacter(_ character: Character) -> Bool {
        !"/\\?#@\"'".contains(character) && !character.isWhitespace
            && character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    }

    /// The colons of an IPv6 address are in brackets.
    private static func hasHostAndGoodPort(_ authority: Substring) -> Bool {
        let hostEnd = authority.lastIndex(of: "]").map(authority.index(after:)) ?? authority.firstIndex(of: ":")
        let (host, port) = (
            authority[..<(hostEnd ?? authority.endIndex)], authority[(hostEnd ?? authority.endIndex)...]
        )
        guard !host.isEmpty else { return false }
        return port.isEmpty || port.first == ":" && UInt16(port.dropFirst()).map { $0 > 0 } ?? false
    }
}
