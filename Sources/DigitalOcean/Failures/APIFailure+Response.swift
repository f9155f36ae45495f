internal import Curl

extension APIFailure {
    init(_ failure: HTTPFailure, _ kind: Kind, of request: APIRequest) {
        self.init(kind: kind, message: ShortText(failure.message).rawValue, request: request.name)
    }

    /// The failure that an answer outside 200 to 299 tells of; `secret` is struck out should the server quote it.
    init(_ response: HTTPResponse, of request: APIRequest, hiding secret: String) {
        let body = ErrorBody(response.body)
        let message = ShortText(body.message, hiding: secret).rawValue
        self.init(
            kind: Kind(response, isOurs: body.isStructured, message: message),
            status: response.status,
            message: message.isEmpty ? "no message" : message,
            requestID: response.requestID(body, hiding: secret),
            request: request.name
        )
    }

    init(unreadable response: HTTPResponse, of request: APIRequest) {
        self.init(
            kind: .unreadable,
            status: response.status,
            message: "the answer is not what this request is answered with",
            requestID: response.requestID(nil, hiding: ""),
            request: request.name
        )
    }
}

extension HTTPResponse {
    fileprivate func requestID(_ body: ErrorBody?, hiding secret: String) -> String? {
        (body?.requestID ?? headers["x-request-id"]).map { ShortText($0, hiding: secret).rawValue }
    }
}

extension APIFailure.Kind {
    /// Sorts by status alone but for 422, where only the words tell; a 404 counts only from the API itself.
    init(_ response: HTTPResponse, isOurs: Bool, message: String) {
        switch response.status {
        case 401: self = .unauthorized
        case 403: self = .forbidden
        case 404: self = isOurs ? .notFound : .unreadable
        case 408, 425, 500...: self = .transient
        case 409: self = .conflict
        case 422: self = .init(unprocessable: message)
        case 429: self = .rateLimited(retryAfter: response.headers.retryAfter)
        case 400..<500: self = .invalid
        default: self = .unreadable
        }
    }
}
