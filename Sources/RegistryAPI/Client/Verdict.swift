internal import Curl

/// What is to be made of one sending.
enum Verdict: Sendable {
    case answered(HTTPResponse)
    case failed(RegistryClientError)

    /// The same request may fare better later.
    case mayPass(RegistryClientError)

    init(_ outcome: HTTPOutcome, from server: String) {
        switch outcome {
        case .answered(let response) where (200..<300).contains(response.status):
            self = .answered(response)
        case .answered(let response):
            let error = RegistryClientError(response)
            if case .overloaded = error { self = .mayPass(error) } else { self = .failed(error) }
        case .neverSent(let failure):
            self.init(failure, "cannot reach \(server): \(failure.message); \(failure.advice)")
        case .unanswered(let failure):
            self.init(failure, "\(server) did not answer: \(failure.message)\(failure.hint(on: server))")
        }
    }

    private init(_ failure: HTTPFailure, _ text: String) {
        switch failure.kind {
        case .cancelled: self = .failed(.cancelled(isDoubtful: false))
        case .invalidRequest: self = .failed(.invalid(text))
        case .insecure, .untrusted, .wrongKey, .closed, .responseTooLarge: self = .failed(.unreachable(text))
        case .timedOut: self = .mayPass(.timedOut(text))
        case .unresolvedHost, .unreachable, .connectionLost, .malformedResponse, .other:
            self = .mayPass(.unreachable(text))
        }
    }
}
