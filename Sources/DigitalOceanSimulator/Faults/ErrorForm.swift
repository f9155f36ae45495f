/// What the body of a failure is written in: the API's JSON, the edge's page, a line of text, or nothing.
package enum ErrorForm: String, Hashable, Sendable, Codable {
    case json
    case html
    case text
    case empty

    func reply(status: Int, requestID: String) -> APIReply {
        switch self {
        case .json:
            Self.refusal(status: status).reply(requestID: requestID)
        case .html:
            APIReply(
                status: status,
                body: Array("<!DOCTYPE html>\n<html><head><title>\(status)</title></head><body></body></html>\n".utf8),
                contentType: "text/html; charset=UTF-8"
            )
        case .text:
            APIReply(status: status, body: Array(Self.refusal(status: status).message.utf8), contentType: "text/plain")
        case .empty:
            APIReply(status: status)
        }
    }

    private static func refusal(status: Int) -> APIRefusal {
        switch status {
        case 500: APIRefusal(status: 500, id: "server_error", message: "Unexpected server-side error")
        case 503:
            APIRefusal(status: 503, id: "service_unavailable", message: "Service is currently unavailable.")
        default:
            APIRefusal(status: status, id: "server_error", message: "Server was unable to give you a response.")
        }
    }
}
