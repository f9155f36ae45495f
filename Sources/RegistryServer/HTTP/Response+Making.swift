internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import RegistryAPI

extension Response {
    static func json(
        _ value: some Encodable,
        status: HTTPResponse.Status = .ok,
        version: UInt32? = nil
    ) throws -> Response {
        var response = try Response(status: status, mediaType: WireFormat.mediaType, value)
        if let version { response.headers[.eTag] = "\"\(version)\"" }
        return response
    }

    init(_ rejection: Rejection) throws {
        let status = HTTPResponse.Status(code: rejection.problem.status)
        try self.init(status: status, mediaType: WireFormat.problemMediaType, rejection.problem)
        headers.append(contentsOf: rejection.headers)
    }

    static func text(_ text: String, mediaType: String = "text/plain; charset=utf-8") -> Response {
        Response(
            status: .ok,
            headers: [.contentType: mediaType],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }

    private init(status: HTTPResponse.Status, mediaType: String, _ value: some Encodable) throws {
        self.init(
            status: status,
            headers: [.contentType: mediaType, .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: try WireFormat.encode(value)))
        )
    }
}
