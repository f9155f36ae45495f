internal import Curl

extension HTTPStream {
    private static var byteCountMaximum: Int { 64 << 10 }

    /// The response with all of its body that a problem needs, once the body has come to its end.
    func whole() async throws -> HTTPResponse {
        var body: [UInt8] = []
        for try await chunk in chunks where body.count < Self.byteCountMaximum { body += chunk }
        return HTTPResponse(status: status, headers: headers, body: body)
    }
}
