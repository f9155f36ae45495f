/// Why the API does not do what was asked, in its own words.
struct APIRefusal: Error, Hashable {
    let status: Int
    let id: String
    let message: String

    static func unprocessable(_ message: String) -> APIRefusal {
        APIRefusal(status: 422, id: "unprocessable_entity", message: message)
    }

    static func badRequest(_ message: String) -> APIRefusal {
        APIRefusal(status: 400, id: "bad_request", message: message)
    }

    func reply(requestID: String) -> APIReply {
        APIReply(status: status, ["id": .string(id), "message": .string(message), "request_id": .string(requestID)])
    }
}

extension APIRefusal {
    static let unauthorized = APIRefusal(status: 401, id: "unauthorized", message: "Unable to authenticate you.")
    static let forbidden = APIRefusal(
        status: 403,
        id: "forbidden",
        message: "You are not authorized to perform this operation"
    )
    static let notFound = APIRefusal(
        status: 404,
        id: "not_found",
        message: "The resource you were accessing could not be found."
    )
    static let tooManyRequests = APIRefusal(
        status: 429,
        id: "too_many_requests",
        message: "API Rate limit exceeded."
    )
    static let unreadableBody = badRequest("error parsing request body")
    static let dangerUnconfirmed = badRequest("the header X-Dangerous has to be true")
    static let destructionRuns = APIRefusal(
        status: 409,
        id: "conflict",
        message: "A destroy is already in progress for this Droplet."
    )
    static let filtersCombined = badRequest("tag_name cannot be combined with name or type")

    static func parameterMissing(_ name: String) -> APIRefusal {
        APIRefusal(
            status: 400,
            id: "parameter_missing",
            message: "param is missing or the value is empty: \(name)"
        )
    }
}
