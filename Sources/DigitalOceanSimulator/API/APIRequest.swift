internal import FoundationEssentials

/// One request to the API, as the wire carried it.
package struct APIRequest: Sendable, Codable {
    package let method: String
    /// The path and the query, still escaped.
    package let target: String
    /// What the client calls this server; links in replies lead back to it.
    package let host: String
    package let authorization: String?
    package let body: [UInt8]

    package init(
        _ method: String,
        _ target: String,
        host: String = "127.0.0.1",
        authorization: String? = nil,
        body: [UInt8] = []
    ) {
        self.method = method
        self.target = target
        self.host = host
        self.authorization = authorization
        self.body = body
    }

    /// The path's parts, unescaped; a slash at the end adds none.
    var path: [String] {
        (URLComponents(string: target)?.path ?? "").split(separator: "/").map(String.init)
    }

    /// The value of the first query item of that name; empty for an item without one.
    func query(_ name: String) -> String? {
        let item = URLComponents(string: target)?.queryItems?.first { $0.name == name }
        return item.map { $0.value ?? "" }
    }

    /// The token after `Bearer`, or `nil` without a usable one.
    var token: String? {
        let parts = (authorization ?? "").split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer", !parts[1].isEmpty else { return nil }
        return String(parts[1])
    }
}
