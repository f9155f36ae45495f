/// What the loop's thread is asked to do.
enum LoopCommand: Sendable {
    case start(RequestID, HTTPRequest, Answer)

    /// Ends a request; one that is over, or unknown, is let be.
    case cancel(RequestID)

    /// Ends all requests and the thread.
    case close(CheckedContinuation<Void, Never>?)
}
