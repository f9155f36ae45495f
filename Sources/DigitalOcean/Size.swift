/// A make of droplet and its price.
package struct Size: Hashable, Sendable, Listed {
    private enum CodingKeys: String, CodingKey {
        case slug
        case isAvailable = "available"
        case priceHourly = "price_hourly"
        case regions
    }

    static let listName = "sizes"

    package let slug: String
    package let isAvailable: Bool

    /// US dollars.
    package let priceHourly: Double

    /// The slugs of the regions that offer it now.
    package let regions: [String]

    var identifier: String { slug }
}

extension DigitalOceanClient {
    package func sizes() async throws(APIFailure) -> [Size] {
        try await list { .read("sizes", query: ["page": $0, "per_page": "200"]) }
    }
}
