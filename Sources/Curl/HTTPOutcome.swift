/// What is known of a request afterwards.
package enum HTTPOutcome: Hashable, Sendable {
    case answered(HTTPResponse)

    /// No byte of the request left: it was not executed and may be sent again.
    case neverSent(HTTPFailure)

    /// The request left, or may have: whether it was executed is unknown.
    case unanswered(HTTPFailure)
}
