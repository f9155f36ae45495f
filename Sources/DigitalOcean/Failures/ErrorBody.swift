internal import FoundationEssentials

/// The body of a failure: the API's JSON, its other JSON for bad tags, or whatever an edge in between wrote.
struct ErrorBody {
    let message: String
    let requestID: String?

    /// Whether the body is an error of the API itself.
    let isStructured: Bool

    init(_ body: [UInt8]) {
        if let fields = try? JSONDecoder().decode(Fields.self, from: Data(body)), let message = fields.text {
            self.init(message: message, requestID: fields.requestID, isStructured: fields.message != nil)
        } else {
            self.init(message: String(decoding: body.prefix(4096), as: UTF8.self), requestID: nil, isStructured: false)
        }
    }

    private init(message: String, requestID: String?, isStructured: Bool) {
        self.message = message
        self.requestID = requestID
        self.isStructured = isStructured
    }
}

private struct Fields: Decodable {
    private enum CodingKeys: String, CodingKey {
        case message
        case requestID = "request_id"
        case error
        case rootCauses = "root_causes"
    }

    let message: String?
    let requestID: String?
    let error: String?
    let rootCauses: [String]?

    var text: String? {
        message ?? error.map { ([$0] + (rootCauses ?? [])).joined(separator: ": ") }
    }
}
