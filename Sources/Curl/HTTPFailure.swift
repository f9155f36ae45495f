/// Why a request got no whole response.
package struct HTTPFailure: Error, Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// The method, the URL or a header cannot be sent.
        case invalidRequest
        case unresolvedHost
        case unreachable

        /// TLS failed.
        case insecure

        /// Nobody who is trusted vouches for the server's certificate.
        case untrusted

        /// The server has another key than those that were pinned.
        case wrongKey
        case timedOut
        case connectionLost
        case malformedResponse
        case responseTooLarge
        case cancelled

        /// The client was closed.
        case closed
        case other
    }

    package let kind: Kind
    package let message: String

    package init(kind: Kind, message: String) {
        self.kind = kind
        self.message = message
    }
}

extension HTTPFailure: CustomStringConvertible {
    package var description: String { message }
}

extension HTTPFailure {
    static let cancelled = HTTPFailure(kind: .cancelled, message: "the request was cancelled")
    static let closed = HTTPFailure(kind: .closed, message: "the HTTP client is closed")
    static let headless = HTTPFailure(kind: .malformedResponse, message: "the response has no head")

    static func responseTooLarge(_ byteCountMaximum: Int) -> HTTPFailure {
        HTTPFailure(kind: .responseTooLarge, message: "the response is larger than \(byteCountMaximum) bytes")
    }
}
