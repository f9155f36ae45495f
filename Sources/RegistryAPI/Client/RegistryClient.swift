package import Curl

/// The HTTP API, a method a route.
///
/// A read, or a change with its command id, is sent again when the transport fails or the server is busy.
package struct RegistryClient: Sendable {
    /// The address without a path, as people gave it.
    package let server: String

    let http: HTTPClient
    let key: KeySource
    private let trust: ServerTrust
    private var policy: RetryPolicy
    let clock: any Clock<Duration>

    package init(
        server: String,
        key: KeySource,
        trust: ServerTrust = .system,
        http: HTTPClient,
        policy: RetryPolicy = RetryPolicy(),
        clock: any Clock<Duration> = ContinuousClock()
    ) {
        self.server = server.hasSuffix("/") ? String(server.dropLast()) : server
        self.key = key
        self.trust = trust
        self.http = http
        self.policy = policy
        self.clock = clock
    }

    /// The same server, seen with another key.
    package func using(_ key: KeySource) -> RegistryClient {
        RegistryClient(server: server, key: key, trust: trust, http: http, policy: policy, clock: clock)
    }

    /// The same server, given so long for each call.
    package func within(_ timeout: Duration) -> RegistryClient {
        var client = self
        client.policy.timeout = timeout
        return client
    }
}

extension RegistryClient {
    func send<Answer: Decodable>(_ call: Call, for type: Answer.Type) async throws(RegistryClientError) -> Answer {
        let response = try await exchange(call)
        do {
            return try WireFormat.decode(type, from: response.body)
        } catch {
            throw .unreadable(error, from: server, isChange: call.commandID != nil)
        }
    }

    /// Sends the call for an answer that is plain text.
    func text(_ call: Call) async throws(RegistryClientError) -> String {
        let response = try await exchange(call)
        guard let text = String(validating: response.body, as: UTF8.self) else {
            throw .server("the answer of \(server) is not UTF-8")
        }
        return text
    }

    /// Sends the call until it is answered, or the time is up.
    private func exchange(_ call: Call) async throws(RegistryClientError) -> HTTPResponse {
        var pursuit = Pursuit(policy, isChange: call.commandID != nil)
        do throws(RegistryClientError) {
            return try await pursue(call, &pursuit)
        } catch {
            throw pursuit.conclusion(error)
        }
    }

    private func pursue(_ call: Call, _ pursuit: inout Pursuit) async throws(RegistryClientError) -> HTTPResponse {
        let elapsed = clock.stopwatch()
        while true {
            let outcome = await http.send(try request(call, timeout: policy.timeout - elapsed()))
            pursuit.note(outcome)
            switch Verdict(outcome, from: server) {
            case .answered(let response): return response
            case .failed(let error): throw key.explaining(error)
            case .mayPass(let error):
                guard let delay = pursuit.pause(after: error, at: elapsed()) else { throw error }
                try await pause(for: delay)
            }
        }
    }

    func pause(for delay: Duration) async throws(RegistryClientError) {
        do {
            try await clock.sleep(for: delay)
        } catch {
            throw .cancelled(isDoubtful: false)
        }
    }

    func request(_ call: Call, timeout: Duration) throws(RegistryClientError) -> HTTPRequest {
        var headers = [HTTPHeader(name: "Accept", value: call.accept)]
        if let key = try key.read() { headers.append(HTTPHeader(name: "Authorization", value: "Bearer \(key)")) }
        if call.body != nil { headers.append(HTTPHeader(name: "Content-Type", value: WireFormat.mediaType)) }
        if let id = call.commandID { headers.append(HTTPHeader(name: "Idempotency-Key", value: id)) }
        if let version = call.expectedVersion { headers.append(HTTPHeader(name: "If-Match", value: "\"\(version)\"")) }
        return HTTPRequest(
            method: call.method,
            url: server + call.target,
            headers: headers,
            body: call.body,
            timeout: timeout,
            responseByteCountMaximum: 64 << 20,
            trust: trust
        )
    }
}
