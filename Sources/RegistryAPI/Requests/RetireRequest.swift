/// `POST /v1/pods/{id}/retire`.
package struct RetireRequest: RequestContent, Hashable, Sendable {
    package static let fieldNames: Set<String> = ["reason", "release"]

    package var reason: String?

    /// Ends a claim too; a claimed pod is not retired otherwise.
    package var release: Bool

    package init(reason: String? = nil, release: Bool = false) {
        self.reason = reason
        self.release = release
    }

    private enum CodingKeys: String, CodingKey {
        case reason
        case release
    }
}

extension RetireRequest {
    /// Reads a body in which everything may be missing.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        reason = try container.decodeIfPresent(String.self, forKey: .reason)
        release = try container.decodeIfPresent(Bool.self, forKey: .release) ?? false
    }
}
