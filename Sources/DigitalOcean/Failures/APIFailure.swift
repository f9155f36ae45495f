/// Why DigitalOcean did not do what it was asked, in the classes that call for different reactions.
package struct APIFailure: Error, Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// The request is wrong and stays wrong.
        case invalid

        /// The account's limit is reached; heals when something is deleted.
        case quota

        /// The region or size has no room now.
        case capacity

        /// Another event runs on the droplet.
        case busy
        case transient
        case unauthorized
        case forbidden
        case notFound
        case conflict

        /// Turned away and not executed.
        case rateLimited(retryAfter: Duration?)

        /// The request left, or may have, and no whole answer came: it may have been executed.
        case unanswered

        /// Nothing of the request left: it may be sent again.
        case neverSent

        /// Something answered that does not speak this API.
        case unreadable
    }

    package let kind: Kind

    /// The status, unless nothing answered.
    package let status: Int?

    /// The server's words, cut to one short line.
    package let message: String
    package let requestID: String?

    /// Method and path, without the query.
    package let request: String?

    package init(
        kind: Kind,
        status: Int? = nil,
        message: String,
        requestID: String? = nil,
        request: String? = nil
    ) {
        self.kind = kind
        self.status = status
        self.message = message
        self.requestID = requestID
        self.request = request
    }
}

extension APIFailure: CustomStringConvertible {
    package var description: String {
        let subject = request.map { "\($0): " } ?? ""
        let status = status.map { "\($0) " } ?? ""
        let reference = requestID.map { " (request \($0))" } ?? ""
        return subject + status + message + reference
    }
}

extension APIFailure {
    /// A request that we ourselves refuse to send.
    static func invalid(_ message: String, of request: String? = nil) -> APIFailure {
        APIFailure(kind: .invalid, message: message, request: request)
    }

    /// A request that could not even be begun.
    static func untold(_ message: String, of request: APIRequest) -> APIFailure {
        APIFailure(kind: .neverSent, message: message, request: request.name)
    }
}
