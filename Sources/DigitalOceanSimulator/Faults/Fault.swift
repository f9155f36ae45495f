/// One way in which things go wrong.
///
/// In JSON a fault is an object of one member: `{"reply_lost": {}}`, `{"refused": {"status": 503}}`.
package enum Fault: Hashable, Sendable, Codable {
    // MARK: Before the request is looked at

    /// Answered by the edge; nothing was done.
    case refused(status: Int, form: ErrorForm?)
    /// The connection is closed; nothing was done.
    case connectionLost
    /// The connection is reset before a byte of the request was taken.
    case connectionReset
    case rateLimited(hourly: Bool?, retryAfter: Int64?, resetOffset: Int64?)
    /// A 422 of that kind; nothing was done.
    case unprocessable(reason: Unprocessable)
    case unauthorized
    case forbidden
    /// Answered by the account of another team, which is empty and forgets.
    case otherTeam

    // MARK: What becomes of the thing asked for

    /// Accepted; then the droplet is gone for good and its creation errored.
    case vanishing(afterMilliseconds: Int64)
    /// Stays `new` for so long, or for ever.
    case stuckInNew(milliseconds: Int64?)
    /// Answers nowhere for so long after its creation.
    case hidden(milliseconds: Int64)
    /// Stands in no list for so long after its creation.
    case unlisted(milliseconds: Int64)
    /// Shows the tags of its creation only after so long, or never.
    case tagsWithheld(milliseconds: Int64?)
    /// Has no address for so long after it became active, or never one.
    case addressWithheld(milliseconds: Int64?)
    /// Acknowledged, and done only so much later, or never.
    case deletionIgnored(milliseconds: Int64?)
    /// Deleted, and so much later there again.
    case deletionUndone(milliseconds: Int64)
    /// The action completes and the droplet's power stays as it was.
    case powerUnchanged
    case actionErrored
    /// The action takes so long, or never ends.
    case actionStuck(milliseconds: Int64?)
    /// The page begins so many items later, or earlier when negative, as if others had gone or come since the last.
    case listShifted(items: Int)
    /// The list is complete in itself, yet holds only so many items.
    case listShortened(keeping: Int)

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
        case .refused, .connectionLost, .connectionReset, .rateLimited, .unprocessable, .unauthorized, .forbidden,
            .otherTeam:
            .admission
        case .vanishing, .stuckInNew, .hidden, .unlisted, .tagsWithheld, .addressWithheld, .deletionIgnored,
            .deletionUndone,
            .powerUnchanged, .actionErrored, .actionStuck, .listShifted, .listShortened:
            .execution
        case .replyLost, .replyReplaced, .replyCut, .replyDelayed, .executionDelayed, .connectionClosedAfterReply:
            .reply
        }
    }
}
