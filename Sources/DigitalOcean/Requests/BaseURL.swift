internal import Loopback

/// The address of an API that may be told our token.
package struct BaseURL: Hashable, Sendable {
    let rawValue: String

    /// Whether it is spoken to in clear, as only what plays DigitalOcean on this machine is.
    package let isLoopback: Bool

    /// Returns `nil` unless `text` is `https://host`, or `http://` and a loopback host, with no path, query or user.
    package init?(_ text: String) {
        let text = text.hasSuffix("/") ? String(text.dropLast()) : text
        guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else { return nil }
        let authority = text.dropFirst(scheme.count)
        guard !authority.isEmpty, authority.utf8.allSatisfy(Self.isAuthorityByte) else { return nil }
        isLoopback = scheme == "http://"
        guard !isLoopback || LoopbackHost(authority: authority) != nil else { return nil }
        rawValue = text
    }

    private static func isAuthorityByte(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || ".-:[]".utf8.contains(byte)
    }
}
