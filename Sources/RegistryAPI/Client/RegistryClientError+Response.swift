package import Curl

extension RegistryClientError {
    /// The error behind an answer that is not a success; a body that is no problem of the registry's leaves the status to
    /// say it, but for what a registry alone can know.
    package init(_ response: HTTPResponse) {
        let problem = Problem(ofRegistry: response.body)
        let text = problem.map { $0.detail ?? $0.title } ?? "the server answered with status \(response.status)"
        if problem == nil, [404, 410].contains(response.status) {
            self = .server("\(text), and not as a registry does; \(Self.strangerAdvice)")
            return
        }
        self =
            if let kind = problem?.kind {
                Self.make(kind, text, retryAfter: response.retryAfter)
            } else {
                Self.make(status: response.status, text, response)
            }
    }

    /// What to do about an answer that no registry gives.
    static let strangerAdvice = "is that a PodLedger server? check the address, and what is in between"

    /// The error behind a problem that came in the midst of an answer.
    init(_ problem: Problem) {
        let text = problem.detail ?? problem.title
        self = problem.kind.map { Self.make($0, text, retryAfter: nil) } ?? .server(text)
    }

    private static func make(_ kind: ProblemKind, _ text: String, retryAfter: Duration?) -> RegistryClientError {
        switch kind {
        case .unknownPod, .unknownOrphan, .unknownChallenge, .unknownKey, .unknownRoute: .notFound(text)
        case .invalidRequest, .tooLarge: .invalid(text)
        case .conflict, .versionMismatch, .commandReused: .conflict(text)
        case .refused: .refused(text)
        case .unauthorized: .unauthorized(text)
        case .forbidden: .forbidden(text)
        case .overloaded, .tooManyRequests: .overloaded(text, retryAfter: retryAfter)
        case .superseded: .superseded(text)
        case .noRoom, .internal: .server(text)
        }
    }

    private static func make(status: Int, _ text: String, _ response: HTTPResponse) -> RegistryClientError {
        switch status {
        case 401: .unauthorized(text)
        case 403: .forbidden(text)
        case 404: .notFound(text)
        case 409, 412: .conflict(text)
        case 410: .superseded(text)
        case 400..<429, 430..<500: .invalid(text)
        case 429, 502...504: .overloaded(text, retryAfter: response.retryAfter)
        default: .server(text)
        }
    }
}

extension Problem {
    /// Returns `nil` for what is not a registry's: others between it and the client may have problems of their own.
    fileprivate init?(ofRegistry body: [UInt8]) {
        guard let problem = try? WireFormat.decode(Problem.self, from: body), problem.type.hasPrefix("/problems/")
        else {
            return nil
        }
        self = problem
    }
}

extension HTTPResponse {
    /// The header `Retry-After` in its form of seconds.
    var retryAfter: Duration? {
        guard let seconds = headers["retry-after"].flatMap({ Int64($0) }), seconds >= 0 else { return nil }
        return .seconds(min(seconds, 3_600))
    }
}
