/// `POST /v1/pods`.
package struct CreatePodRequest: RequestContent, Hashable, Sendable {
    package static let fieldNames: Set<String> = ["id", "template", "image", "tags", "attributes"]

    /// The registry makes one up when there is none.
    package var id: String?

    package var template: String?

    /// Overrides the template's image.
    package var image: String?

    package var tags: [String]
    package var attributes: [String: ScalarValue]

    package init(
        id: String? = nil,
        template: String? = nil,
        image: String? = nil,
        tags: [String] = [],
        attributes: [String: ScalarValue] = [:]
    ) {
        self.id = id
        self.template = template
        self.image = image
        self.tags = tags
        self.attributes = attributes
    }

    private enum CodingKeys: String, CodingKey {
        case id
        case template
        case image
        case tags
        case attributes
    }
}

extension CreatePodRequest {
    /// Reads a body in which everything may be missing.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decodeIfPresent(String.self, forKey: .id)
        template = try container.decodeIfPresent(String.self, forKey: .template)
        image = try container.decodeIfPresent(String.self, forKey: .image)
        tags = try container.decodeIfPresent([String].self, forKey: .tags) ?? []
        attributes = try container.decodeIfPresent([String: ScalarValue].self, forKey: .attributes) ?? [:]
    }
}
