internal import FoundationEssentials

/// One request to the API, as the wire carried it.
package struct APIRequest: Sendable, Codable {
    package let method: String
    /// The path and the query, still escaped.
    package let target: String
    /// What the client calls this server; links in replies lead back to it.
    package let host: String
    package let authorization: String?
    /// The header `X-Dangerous`, without which the API destroys nothing wholesale.
    package let dangerous: String?
    package let body: [UInt8]

    package init(
        _ method: String,
        _ target: String,
        host: String = "127.0.0.1",
        authorization: String? = nil,
        dangerous: String? = nil,
        body: [UInt8] = []
    ) {
        self.method = method
        self.target = target
        self.host = host
        self.authorization = authorization
        self.dangerous = dangerous
        self.body = body
    }

    /// The path's parts, unescaped; a slash at the end adds none.
    var path: [String] {
        halves[0].split(separator: "/").map(Self.unescaped)
    }

    /// The value of the first query item of that name; empty for an item without one.
    func query(_ name: String) -> String? {
        guard halves.count == 2 else { return nil }
        for item in halves[1].split(separator: "&") {
            let pair = item.split(separator: "=", maxSplits: 1)
            if pair.first.map(Self.unescaped) == name { return pair.count == 2 ? Self.unescaped(pair[1]) : "" }
        }
        return nil
    }

    /// The token after `Bearer`, or `nil` without a usable one.
    var token: String? {
        let parts = (authorization ?? "").split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer", !parts[1].isEmpty else { return nil }
        return String(parts[1])
    }

    private var halves: [Substring] {
        target.split(separator: "?", maxSplits: 1)
    }

    private static func unescaped(_ text: Substring) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
        return URLComponents(string: "?\(text)")?.query ?? String(text)
    }
}
