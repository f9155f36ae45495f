internal import HTTPTypes
internal import NIOCore
internal import NIOHTTPTypes
internal import RegistryAPI

extension Rejection {
    /// The last answer on a connection, where no route gives it.
    var parts: [HTTPResponsePart] {
        get throws {
            let body = ByteBuffer(bytes: try WireFormat.encode(problem))
            let fields: HTTPFields = [
                .contentType: WireFormat.problemMediaType,
                .contentLength: "\(body.readableBytes)",
                .connection: "close",
            ]
            let status = HTTPResponse.Status(code: problem.status)
            return [.head(HTTPResponse(status: status, headerFields: fields)), .body(body), .end(nil)]
        }
    }
}
