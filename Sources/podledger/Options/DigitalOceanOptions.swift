internal import ArgumentParser
internal import Curl
internal import DigitalOcean
internal import FoundationEssentials
internal import Logging
internal import Reconciler

/// Which DigitalOcean account is driven, and with what token.
struct DigitalOceanOptions: ParsableArguments {
    @Option(
        name: .customLong("digitalocean-url"),
        help: "Another address of the API, such as a simulator's (default: \(DigitalOceanOptions.defaultURL))."
    )
    var givenURL: String?

    @Option(
        name: .customLong("token-file"),
        help: "A file with the API token, taken up anew when it changes (default: $DIGITALOCEAN_TOKEN)."
    )
    var tokenFile: String?

    private static let defaultURL = "https://api.digitalocean.com"

    private var url: String { givenURL ?? Self.defaultURL }

    func validate() throws {
        guard BaseURL(url) != nil else {
            throw ValidationError(
                "--digitalocean-url is https:// and a host, or http:// and this machine, with no path"
            )
        }
    }

    /// Whether nothing is said about an account.
    var areDefault: Bool {
        givenURL == nil && tokenFile == nil
    }

    /// The API, and the token it is used with.
    func access(_ http: HTTPClient, logger: Logger) throws -> (cloud: DigitalOceanClient, credentials: any Credentials)
    {
        guard let tokenFile else { return (try client(http, token: try token()), SteadyCredentials()) }
        let file = TokenFile(path: tokenFile, logger: logger)
        return (try client(http) { try file.token() }, file)
    }

    private func client(_ http: HTTPClient, token: @escaping @Sendable () throws -> String) throws -> DigitalOceanClient
    {
        try DigitalOceanClient(baseURL: url, token: token, http: http)
    }

    /// How a machine is asked for a sign of life beside its beats.
    func probe(_ http: HTTPClient) -> any PortProbe {
        isLoopback ? SimulatorProbe(url: url, http: http) : TCPProbe()
    }

    /// Whether the account is not a real one.
    var isLoopback: Bool {
        BaseURL(url)?.isLoopback ?? false
    }

    /// Whether there is a token to be had; what is wrong with a file of it is told by `checkTokenFile`.
    func checkToken() throws {
        if tokenFile == nil { _ = try token() }
    }

    /// Reads the token's file, if there is one.
    func checkTokenFile(logger: Logger) throws {
        if let tokenFile { _ = try TokenFile(path: tokenFile, logger: logger).token() }
    }

    private func token() throws -> @Sendable () throws -> String {
        if let text = ProcessInfo.processInfo.environment["DIGITALOCEAN_TOKEN"], !text.isEmpty {
            guard let token = APIToken(text) else { throw ValidationError("$DIGITALOCEAN_TOKEN is \(APIToken.form)") }
            return { token.text }
        }
        if isLoopback { return { "simulated" } }
        throw ValidationError("give a token in $DIGITALOCEAN_TOKEN or --token-file, or try --simulate")
    }
}
