/// Who waits for a request, and for what.
enum Answer: Sendable {
    case whole(CheckedContinuation<HTTPOutcome, Never>)
    case stream(CheckedContinuation<Result<HTTPStream, HTTPFailure>, Never>, whenDropped: @Sendable () -> Void)
}

extension Answer {
    /// Answers a request that was never begun.
    func refuse(_ failure: HTTPFailure) {
        switch self {
        case .whole(let continuation): continuation.resume(returning: .neverSent(failure))
        case .stream(let continuation, whenDropped: _): continuation.resume(returning: .failure(failure))
        }
    }
}

extension Answer {
    var isStream: Bool {
        switch self {
        case .whole: false
        case .stream: true
        }
    }

    func receiver(for request: HTTPRequest) -> any ResponseReceiver {
        switch self {
        case .whole(let continuation):
            WholeReceiver(continuation, byteCountMaximum: request.responseByteCountMaximum)
        case .stream(let continuation, let whenDropped):
            StreamReceiver(continuation, whenDropped: whenDropped)
        }
    }
}
