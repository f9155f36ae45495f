/// A droplet that somebody made behind the API's back, or that was there before.
package struct PlacedDroplet: Hashable, Sendable, Codable {
    package var name: String
    package var tags: [String]?
    package var region: String?
    package var size: String?
    package var image: String?

    package init(name: String, tags: [String]? = nil) {
        self.name = name
        self.tags = tags
    }

    /// What an API client would have to order to get the same.
    var order: JSON {
        [
            "name": .string(name),
            "tags": .strings(tags ?? []),
            "region": .string(region ?? "fra1"),
            "size": .string(size ?? "s-1vcpu-1gb"),
            "image": .string(image ?? "debian-12-x64"),
        ]
    }
}
