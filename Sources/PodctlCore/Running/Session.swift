package import Curl
internal import Presenting
internal import RegistryAPI

/// What a command works with once its arguments are read.
package struct Session: Sendable {
    package let console: Console
    package let clock: any Clock<Duration>
    package let http: HTTPClient

    package init(console: Console, clock: any Clock<Duration> = ContinuousClock(), http: HTTPClient = HTTPClient()) {
        self.console = console
        self.clock = clock
        self.http = http
    }
}

extension Session {
    /// The server that the options or the environment name.
    func client(_ options: ConnectionOptions, timeout: Duration) throws(CommandFailure) -> RegistryClient {
        let server = try options.server(in: console.environment)
        if let warning = options.warning(about: server, in: console.environment) { complain(warning) }
        return RegistryClient(
            server: server.address,
            key: options.key(for: server, in: console.environment),
            trust: try options.trust(in: server, environment: console.environment),
            http: http,
            policy: RetryPolicy(timeout: timeout),
            clock: clock
        )
    }

    /// Prints lines of data; nothing at all for an empty text.
    func print(_ text: String) throws {
        guard !text.isEmpty else { return }
        try console.output(text.hasSuffix("\n") ? String(text.dropLast()) : text)
    }
}
