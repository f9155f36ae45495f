internal import ArgumentParser
internal import Curl
internal import DigitalOcean
internal import FoundationEssentials
internal import Reconciler

/// Which DigitalOcean account is driven, and with what token.
struct DigitalOceanOptions: ParsableArguments {
    @Option(name: .customLong("digitalocean-url"), help: "Another address of the API, such as a simulator's.")
    var url = "https://api.digitalocean.com"

    @Option(
        name: .customLong("token-file"),
        help: "A file with the API token, read again for each request (default: $DIGITALOCEAN_TOKEN)."
    )
    var tokenFile: String?

    func client(_ http: HTTPClient) throws -> DigitalOceanClient {
        try DigitalOceanClient(baseURL: url, token: try token(), http: http)
    }

    /// How a machine is asked for a sign of life beside its beats.
    func probe(_ http: HTTPClient) -> any PortProbe {
        isLoopback ? SimulatorProbe(url: url, http: http) : TCPProbe()
    }

    /// Whether the account is not a real one.
    var isLoopback: Bool {
        ["http://127.", "http://localhost", "http://[::1]"].contains { url.hasPrefix($0) }
    }

    private func token() throws -> @Sendable () throws -> String {
        if let tokenFile { return { try Self.token(inFile: tokenFile) } }
        if let token = ProcessInfo.processInfo.environment["DIGITALOCEAN_TOKEN"], !token.isEmpty { return { token } }
        if isLoopback { return { "simulated" } }
        throw ValidationError("give a token in $DIGITALOCEAN_TOKEN or --token-file, or try --simulate")
    }

    private static func token(inFile path: String) throws -> String {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8),
            let token = text.split(whereSeparator: \.isWhitespace).first
        else { throw TokenFileError(path: path) }
        return String(token)
    }
}

/// The token file is missing, unreadable or empty.
struct TokenFileError: Error, CustomStringConvertible {
    let path: String

    var description: String {
        "there is no token in '\(path)'; write it there, readable by this user alone"
    }
}
