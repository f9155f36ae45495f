/// How a request names an image; a snapshot has only its id.
package enum ImageReference: Hashable, Sendable {
    case id(Int64)
    case slug(String)

    /// How the image stands in a path.
    var text: String {
        switch self {
        case .id(let id): String(id)
        case .slug(let slug): slug
        }
    }

    var isWellFormed: Bool {
        switch self {
        case .id(let id): id > 0
        case .slug(let slug): isSlug(slug)
        }
    }
}

extension ImageReference: Encodable {
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .id(let id): try container.encode(id)
        case .slug(let slug): try container.encode(slug)
        }
    }
}
