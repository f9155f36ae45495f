/// A place where droplets can be made.
package struct Region: Hashable, Sendable, Listed {
    private enum CodingKeys: String, CodingKey {
        case slug
        case name
        case isAvailable = "available"
        case sizes
        case features
    }

    static let listName = "regions"

    package let slug: String
    package let name: String
    package let isAvailable: Bool

    /// The slugs of the sizes it offers now.
    package let sizes: [String]
    package let features: [String]

    var identifier: String { slug }
}

extension DigitalOceanClient {
    package func regions() async throws(APIFailure) -> [Region] {
        try await list { .read("regions", query: ["page": $0, "per_page": "200"]) }
    }
}
