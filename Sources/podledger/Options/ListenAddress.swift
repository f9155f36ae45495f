internal import ArgumentParser

/// An address to listen on, as in `127.0.0.1:7470`.
struct ListenAddress: ExpressibleByArgument, CustomStringConvertible {
    let host: String
    let port: Int

    init?(argument: String) {
        guard let colon = argument.lastIndex(of: ":") else { return nil }
        let host = argument[..<colon].trimming("[", "]")
        guard let port = Int(argument[argument.index(after: colon)...]), (0...65_535).contains(port) else { return nil }
        guard !host.isEmpty else { return nil }
        self.init(host: host, port: port)
    }

    init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    var url: String {
        host.contains(":") ? "http://[\(host)]:\(port)" : "http://\(host):\(port)"
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
