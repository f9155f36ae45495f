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
    static let filtersCombined = badRequest("tag_name cannot be combined with name or type")

    static func parameterMissing(_ name: String) -> APIRefusal {
        APIRefusal(
            status: 400,
            id: "parameter_missing",
            message: "param is missing or the value is empty: \(name)"
        )
    }
}

extension APIRefusal {
    static let hostname = unprocessable("Only valid hostname characters are allowed. (a-z, A-Z, 0-9, . and -)")
    static let size = unprocessable("You specified an invalid size for Droplet creation.")
    static let image = unprocessable("You specified an invalid image for Droplet creation.")
    static let region = unprocessable("Region is not available")
    static let sizeInRegion = unprocessable("Size is not available in this region.")
    static let dropletLimit = unprocessable("creating this/these droplet(s) will exceed your droplet limit")
    static let tryAgain = unprocessable("Something went wrong. Please try again.")
    static let pendingEvent = unprocessable("Droplet already has a pending event.")
    static let blockingEvents = unprocessable(
        "there are currently blocking events processing for one or more of the droplets"
    )
    static let actionType = unprocessable("That is not a type of action this server knows.")
    static let locked = unprocessable("Droplet is locked.")
    static let userData = unprocessable("User data must be at most 64 KiB of text.")

    static func keys(_ identifiers: [String]) -> APIRefusal {
        unprocessable("\(identifiers.joined(separator: ", ")) are invalid key identifiers for Droplet creation.")
    }
}
