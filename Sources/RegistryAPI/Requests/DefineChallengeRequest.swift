/// `POST /v1/challenges`.
package struct DefineChallengeRequest: RequestContent, Hashable, Sendable {
    package static let fieldNames: Set<String> = ["id", "name", "image", "ports", "replace"]

    package var id: String

    /// For people; the id when there is none.
    package var name: String?

    /// A container image reference.
    package var image: String

    /// As in `8080` or `53/udp`.
    package var ports: [String]

    /// Changes a challenge that is defined otherwise, wherever it is placed.
    package var replace: Bool

    package init(id: String, name: String? = nil, image: String, ports: [String] = [], replace: Bool = false) {
        self.id = id
        self.name = name
        self.image = image
        self.ports = ports
        self.replace = replace
    }

    private enum CodingKeys: String, CodingKey {
        case id
        case name
        case image
        case ports
        case replace
    }
}

extension DefineChallengeRequest {
    /// Reads a body in which all but the id and the image may be missing.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(String.self, forKey: .id)
        name = try container.decodeIfPresent(String.self, forKey: .name)
        image = try container.decode(String.self, forKey: .image)
        ports = try container.decodeIfPresent([String].self, forKey: .ports) ?? []
        replace = try container.decodeIfPresent(Bool.self, forKey: .replace) ?? false
    }
}
