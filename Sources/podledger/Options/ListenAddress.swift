internal import ArgumentParser

/// An address to listen on, as in `127.0.0.1:7470`.
struct ListenAddress: ExpressibleByArgument, CustomStringConvertible {
    let host: String
    let port: Int
    var hasTLS = false

    init?(argument: String) {
        guard let colon = argument.lastIndex(of: ":") else { return nil }
        let host = argument[..<colon].trimming("[", "]")
        guard let port = Int(argument[argument.index(after: colon)...]), (0...65_535).contains(port) else { return nil }
        guard !host.isEmpty else { return nil }
        self.init(host: host, port: port)
    }

    init(host: String, port: Int, hasTLS: Bool = false) {
        self.host = host
        self.port = port
        self.hasTLS = hasTLS
    }

    var url: String {
        let scheme = hasTLS ? "https" : "http"
        return host.contains(":") ? "\(scheme)://[\(host)]:\(port)" : "\(scheme)://\(host):\(port)"
    }

    /// The loopback addresses that the wildcards include.
    private static let wildcards = ["0.0.0.0": "127.0.0.1", "::": "::1"]

    /// Whether it stands for every address of this machine.
    var isWildcard: Bool {
        Self.wildcards.keys.contains(host)
    }

    /// What programs on this machine reach it at.
    var nearby: ListenAddress {
        ListenAddress(host: Self.wildcards[host] ?? host, port: port, hasTLS: hasTLS)
    }

    var description: String {
        "\(host):\(port)"
    }

    var defaultValueDescription: String {
        description
    }
}

extension Substring {
    fileprivate func trimming(_ prefix: String, _ suffix: String) -> String {
        guard hasPrefix(prefix), hasSuffix(suffix) else { return String(self) }
        return String(dropFirst(prefix.count).dropLast(suffix.count))
    }
}
