/// What the account answers, and what becomes of the answer on its way.
package struct APIReply: Sendable, Codable {
    package struct Header: Hashable, Sendable, Codable {
        /// In lower case.
        package let name: String
        package let value: String
    }

    package var status: Int
    package var headers: [Header] = []
    package var body: [UInt8] = []
    package var delivery = Delivery.whole

    package init(status: Int, body: [UInt8] = [], contentType: String? = nil) {
        self.status = status
        self.body = body
        if let contentType { headers.append(Header(name: "content-type", value: contentType)) }
    }

    package init(status: Int = 200, _ json: JSON) {
        self.init(status: status, body: json.bytes, contentType: "application/json; charset=utf-8")
    }

    static let noContent = APIReply(status: 204)

    /// What stands for a reply where the client gets none, or none yet.
    static func undelivered(_ delivery: Delivery) -> APIReply {
        var reply = APIReply(status: 0)
        reply.delivery = delivery
        return reply
    }

    /// The value of the first header of that name.
    package func header(_ name: String) -> String? {
        headers.first { $0.name == name }?.value
    }
}
