internal import HTTPTypes
internal import RegistryAPI

/// An answer that is an error, on its way out of a route.
struct Rejection: Error, Sendable {
    var problem: Problem
    var headers: HTTPFields = [:]

    init(_ kind: ProblemKind, _ detail: String, version: UInt32? = nil) {
        problem = Problem(kind, detail: detail, version: version)
        switch kind {
        case .unauthorized: headers[.wwwAuthenticate] = "Bearer"
        case .overloaded: headers[.retryAfter] = "1"
        default: break
        }
    }

    static func tooManyRequests(retryAfter seconds: Int64) -> Rejection {
        var rejection = Rejection(
            .tooManyRequests,
            "this machine asks too often; go on in \(seconds) s, and more slowly"
        )
        rejection.headers[.retryAfter] = "\(seconds)"
        return rejection
    }

    static func busy(_ folds: PastFoldsBusy) -> Rejection {
        Rejection(.overloaded, "\(folds.maximum) questions about the past are being answered; ask again in a moment")
    }

    /// Ends the connection, so that the client need not send what nobody reads.
    static func body(above byteCountMaximum: Int) -> Rejection {
        var rejection = Rejection(.tooLarge, "the body is larger than \(byteCountMaximum) bytes; send less at once")
        rejection.headers[.connection] = "close"
        return rejection
    }

    static func invalid(_ detail: String) -> Rejection {
        Rejection(.invalidRequest, detail)
    }
}

extension Rejection {
    /// A path that exists, asked by a method that it does not answer to.
    static func method(_ method: HTTPRequest.Method, allowed: [HTTPRequest.Method]) -> Rejection {
        let names = allowed.map(\.rawValue).sorted().joined(separator: ", ")
        var rejection = Rejection(.unknownRoute, "\(method.rawValue) is not answered here; use \(names)")
        rejection.problem.title = "The address does not answer to this method"
        rejection.problem.status = 405
        rejection.headers[.allow] = names
        return rejection
    }
}
