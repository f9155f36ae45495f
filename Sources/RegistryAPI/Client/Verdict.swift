internal import Curl

/// What is to be made of one sending.
enum Verdict: Sendable {
    case answered(HTTPResponse)
    case failed(RegistryClientError)

    /// The same request may fare better later.
    case mayPass(RegistryClientError)

    init(_ outcome: HTTPOutcome, from server: String, isChange: Bool) {
        switch outcome {
        case .answered(let response) where (200..<300).contains(response.status):
            self = .answered(response)
        case .answered(let response):
            let error = RegistryClientError(response)
            if case .overloaded = error { self = .mayPass(error) } else { self = .failed(error) }
        case .neverSent(let failure):
            let text = "cannot reach \(server): \(failure.message); \(failure.advice)"
            self.init(failure, text, isDoubtful: false)
        case .unanswered(let failure):
            let doubt = isChange ? "; the command may have been carried out, so look before you repeat it" : ""
            let text = "\(server) did not answer: \(failure.message)\(doubt)\(failure.hint(on: server))"
            self.init(failure, text, isDoubtful: isChange)
        }
    }

    private init(_ failure: HTTPFailure, _ text: String, isDoubtful: Bool) {
        switch failure.kind {
        case .cancelled: self = .failed(.cancelled(isDoubtful: isDoubtful))
        case .invalidRequest: self = .failed(.invalid(text))
        case .insecure, .untrusted, .wrongKey, .closed, .responseTooLarge: self = .failed(.unreachable(text))
        case .timedOut: self = .mayPass(.timedOut(text))
        case .unresolvedHost, .unreachable, .connectionLost, .malformedResponse, .other:
            self = .mayPass(.unreachable(text))
        }
    }
}
