internal import Chance
internal import Curl

/// Follows the log over connections that break.
struct EventFollower {
    private static let failureMaximum = 8
    private static let backoff = Backoff(base: .milliseconds(500), maximum: .seconds(15))

    /// How long the server may say nothing at all; it sends comments more often than that.
    private static let silenceMaximum: Duration = .seconds(60)

    let client: RegistryClient
    var query: EventQuery

    /// The log whose positions these are, once a server has named it.
    private var log: String?

    /// Connections in a row that brought nothing.
    private var failureCount = 0

    init(client: RegistryClient, query: EventQuery) {
        self.client = client
        self.query = query
    }

    /// Follows one connection to its end, and pauses before the next.
    mutating func followAgain(_ receive: (EventResource) async throws -> Void) async throws {
        let failure: RegistryClientError
        do { failure = try await follow(receive) } catch let error as RegistryClientError {
            throw client.key.explaining(error)
        }
        failureCount += 1
        guard failureCount < Self.failureMaximum else { throw failure }
        var generator = SystemRandomNumberGenerator()
        let delay = Self.backoff.delay(afterFailures: failureCount, using: &generator)
        try await client.pause(for: max(delay, failure.retryAfter ?? .zero))
    }

    /// Returns why the connection ended, when another may fare better.
    private mutating func follow(
        _ receive: (EventResource) async throws -> Void
    ) async throws -> RegistryClientError {
        do {
            let stream = try await client.http.stream(try request())
            guard stream.status == 200 else { return try await refusal(stream) }
            try remember(stream.headers[LogHeader.name])
            var parser = ServerSentEventParser()
            var isOpen = false
            for try await chunk in stream.chunks {
                // The first chunk comes of connecting; a later one, be it only a comment, is a sign of life.
                if isOpen { failureCount = 0 }
                isOpen = true
                for message in parser.receive(chunk) { try await take(message, receive) }
            }
            return .unreachable("\(client.server) ended the stream of events")
        } catch let failure as HTTPFailure {
            return try Verdict(.unanswered(failure), from: client.server).errorToPass()
        }
    }

    private func request() throws(RegistryClientError) -> HTTPRequest {
        var call = Call.get("events", "stream", query: query.items)
        call.accept = "text/event-stream"
        var request = try client.request(call, timeout: Self.silenceMaximum)
        request.headers.append(HTTPHeader(name: "Last-Event-ID", value: String(query.after)))
        if let log { request.headers.append(HTTPHeader(name: LogHeader.name, value: log)) }
        return request
    }

    /// Positions of another log are not those after these.
    private mutating func remember(_ named: String?) throws(RegistryClientError) {
        guard let named else { return }
        guard log == nil || log == named else {
            throw .invalid(
                "the log of \(client.server) was restored, and is '\(named)' now: positions after \(query.after) may have "
                    + "been given out again; begin anew, without a position"
            )
        }
        log = named
    }

    private mutating func take(
        _ message: ServerSentEvent,
        _ receive: (EventResource) async throws -> Void
    ) async throws {
        let event: EventResource
        do {
            event = try WireFormat.decode(EventResource.self, from: Array(message.data.utf8))
        } catch {
            throw RegistryClientError.server(
                "an event of \(client.server) cannot be read: \((error as? DecodingError)?.problem ?? "\(error)")"
            )
        }
        guard event.position > query.after else { return }
        try await receive(event)
        query.after = event.position
        failureCount = 0
    }

    private func refusal(_ stream: HTTPStream) async throws -> RegistryClientError {
        try Verdict(.answered(try await stream.whole()), from: client.server).errorToPass()
    }
}

extension Verdict {
    /// Returns what may pass and throws what will not; for exchanges that were not answered with a success.
    fileprivate func errorToPass() throws(RegistryClientError) -> RegistryClientError {
        switch self {
        case .answered(let response): throw .server("status \(response.status) is no stream of events")
        case .failed(let error): throw error
        case .mayPass(let error): return error
        }
    }
}
