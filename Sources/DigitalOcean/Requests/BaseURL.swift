/// The address of an API that may be told our token.
struct BaseURL: Hashable, Sendable {
    let rawValue: String

    /// Returns `nil` unless `text` is `https://host`, or `http://` and a loopback host, with no path, query or user.
    init?(_ text: String) {
        let text = text.hasSuffix("/") ? String(text.dropLast()) : text
        guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else { return nil }
        let authority = text.dropFirst(scheme.count)
        guard !authority.isEmpty, authority.utf8.allSatisfy(Self.isAuthorityByte) else { return nil }
        guard scheme == "https://" || Self.isLoopback(authority) else { return nil }
        rawValue = text
    }

    private static func isAuthorityByte(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || ".-:[]".utf8.contains(byte)
    }

    private static func isLoopback(_ authority: Substring) -> Bool {
        ["127.0.0.1", "localhost", "[::1]"].contains { authority == $0 || authority.hasPrefix($0 + ":") }
    }
}
