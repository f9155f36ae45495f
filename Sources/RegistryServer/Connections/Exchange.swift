internal import HTTPTypes
internal import NIOHTTPTypes

/// Whose turn it is on a connection.
struct Exchange: Hashable, Sendable {
    enum Debt: Hashable, Sendable {
        case head
        case body
    }

    /// What has begun to come, or is to begin a connection.
    private var begun: Debt? = .head

    /// Requests that came whole and have no whole answer; one less where an answer did not wait for the body.
    private var unansweredCount = 0

    /// Whether a part of an answer has left, after which no other can.
    private var isAnswering = false

    /// What the client is waited for; nothing while it waits for an answer, or has asked nothing yet.
    var debt: Debt? {
        unansweredCount > 0 ? nil : begun
    }

    /// Whether the request whose body is to come can still be given an answer.
    var isAnswerable: Bool {
        debt == .body && unansweredCount == 0 && !isAnswering
    }

    mutating func receiveBytes() {
        begun = begun ?? .head
    }

    mutating func receive(_ part: HTTPRequestPart) {
        switch part {
        case .head: begun = .body
        case .body: break
        case .end: (begun, unansweredCount) = (nil, unansweredCount + 1)
        }
    }

    mutating func send(_ part: HTTPResponsePart) {
        switch part {
        case .head(let head) where head.status.kind == .informational: break
        case .head, .body: isAnswering = true
        case .end: (isAnswering, unansweredCount) = (false, unansweredCount - 1)
        }
    }
}
