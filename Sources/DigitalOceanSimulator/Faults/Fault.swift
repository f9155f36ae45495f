/// One way in which things go wrong.
///
/// In JSON a fault is an object of one member: `{"reply_lost": {}}`, `{"refused": {"status": 503}}`.
package enum Fault: Hashable, Sendable, Codable {
    // MARK: Before the request is looked at

    /// Answered by the edge; nothing was done.
    case refused(status: Int, form: ErrorForm?)
    /// The connection is closed; nothing was done.
    case connectionLost
    case rateLimited(hourly: Bool?, retryAfter: Int64?, resetOffset: Int64?)
    /// A 422 of that kind; nothing was done.
    case unprocessable(reason: Unprocessable)
    case unauthorized
    case forbidden

    // MARK: What becomes of the thing asked for

    /// Accepted; then the droplet is gone for good and its creation errored.
    case vanishing(afterMilliseconds: Int64)
    /// Stays `new` for so long, or for ever.
    case stuckInNew(milliseconds: Int64?)
    /// Has no address for so long after it became active, or never one.
    case addressWithheld(milliseconds: Int64?)
    /// Acknowledged, and done only so much later, or never.
    case deletionIgnored(milliseconds: Int64?)
    /// The action completes and the droplet's power stays as it was.
    case powerUnchanged
    case actionErrored

    // MARK: What becomes of the reply

    /// Done; the connection is closed without a byte.
    case replyLost
    /// Done; the client reads that it failed.
    case replyReplaced(status: Int, form: ErrorForm?)
    /// Done; the connection is closed within the body, in its middle if it is not said where.
    case replyCut(byteCount: Int?)
    /// Done at once; the reply comes late.
    case replyDelayed(milliseconds: Int64)
    /// Not done before the delay is over, whether or not the client still waits.
    case executionDelayed(milliseconds: Int64)
    /// Done and answered; then the connection is closed without notice.
    case connectionClosedAfterReply
}

extension Fault {
    /// Where on a request's way a fault strikes; of each stage one fault at most.
    enum Stage {
        case admission
        case execution
        case reply
    }

    var stage: Stage {
        switch self {
        case .refused, .connectionLost, .rateLimited, .unprocessable, .unauthorized, .forbidden: .admission
        case .vanishing, .stuckInNew, .addressWithheld, .deletionIgnored, .powerUnchanged, .actionErrored: .execution
        case .replyLost, .replyReplaced, .replyCut, .replyDelayed, .executionDelayed, .connectionClosedAfterReply:
            .reply
        }
    }
}
