/// Keeps a response until it is whole.
final class WholeReceiver: ResponseReceiver {
    private let continuation: CheckedContinuation<HTTPOutcome, Never>
    private let byteCountMaximum: Int
    private var head: ResponseHead?
    private var body: [UInt8] = []

    init(_ continuation: CheckedContinuation<HTTPOutcome, Never>, byteCountMaximum: Int) {
        self.continuation = continuation
        self.byteCountMaximum = byteCountMaximum
    }

    func receive(_ head: ResponseHead) {
        self.head = head
    }

    func receive(_ bytes: [UInt8]) -> HTTPFailure? {
        guard body.count + bytes.count <= byteCountMaximum else { return .responseTooLarge(byteCountMaximum) }
        body += bytes
        return nil
    }

    func finish(_ failure: HTTPFailure?, wasSent: Bool) {
        continuation.resume(returning: outcome(failure, wasSent: wasSent))
    }

    private func outcome(_ failure: HTTPFailure?, wasSent: Bool) -> HTTPOutcome {
        switch (failure, head) {
        case (nil, let head?): .answered(HTTPResponse(status: head.status, headers: head.headers, body: body))
        case (nil, nil): .unanswered(.headless)
        case (let failure?, _): wasSent ? .unanswered(failure) : .neverSent(failure)
        }
    }
}
