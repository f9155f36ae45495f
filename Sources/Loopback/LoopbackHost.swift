/// A host that is this machine, whoever is asked: what is said to it in clear, nobody else hears.
package struct LoopbackHost: Hashable, Sendable {
    /// A numeric address, without brackets.
    package let address: String

    /// Returns `nil` unless the text is `localhost`, `::1`, or all four numbers of an address of `127.0.0.0/8`.
    ///
    /// Other spellings of the same addresses are none: who reads them otherwise than we do would send elsewhere.
    package init?(_ host: some StringProtocol) {
        if host == "localhost" {
            address = "127.0.0.1"
        } else {
            guard host == "::1" || Self.isLoopbackIPv4(host) else { return nil }
            address = String(host)
        }
    }

    /// Reads `host` or `host:port` as they stand in a URL, where an IPv6 address is in brackets.
    package init?(authority: some StringProtocol) {
        let isBracketed = authority.hasPrefix("[")
        let end = isBracketed ? authority.firstIndex(of: "]") : authority.firstIndex(of: ":") ?? authority.endIndex
        guard let end else { return nil }
        let host = authority[..<end].dropFirst(isBracketed ? 1 : 0)
        let port = authority[end...].dropFirst(isBracketed ? 1 : 0)
        guard isBracketed == (host == "::1"), Self.isPort(port) else { return nil }
        self.init(host)
    }

    private static func isLoopbackIPv4(_ host: some StringProtocol) -> Bool {
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.first == "127"
            && parts.allSatisfy { part in UInt8(part).map { String($0) == part } ?? false }
    }

    /// Nothing, or a colon and digits.
    private static func isPort(_ text: some StringProtocol) -> Bool {
        text.isEmpty || text.hasPrefix(":") && text.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
    }
}
