/// A disk that droplets are made from: a distribution, or a snapshot of the account's own.
struct Image: Sendable, Codable {
    let id: Int
    var name: String
    let distribution: String
    /// Only public images have one.
    let slug: String?
    let isPublic: Bool
    let regions: [String]
    let createdAt: Int64
    let minimumDisk: Int
    let gigabytes: Double

    /// Whether a droplet of that size there could start from it.
    func fits(_ size: Size, in region: Region) -> Bool {
        regions.contains(region.slug) && minimumDisk <= size.disk
    }
}

extension Image {
    /// Distributions, too, are of type `snapshot`.
    var json: JSON {
        [
            "id": .integer(id),
            "name": .string(name),
            "type": "snapshot",
            "distribution": .string(distribution),
            "slug": .string(orNull: slug),
            "public": .bool(isPublic),
            "regions": .strings(regions),
            "created_at": .string(timestamp(createdAt)),
            "min_disk_size": .integer(minimumDisk),
            "size_gigabytes": .number(gigabytes),
            "description": "",
            "tags": [],
            "status": "available",
            "error_message": "",
        ]
    }
}

extension [Int: Image] {
    /// By number any image will do; by slug only a public one, and never by name.
    func found(by given: JSON?) -> Image? {
        if let image = (given?.integer ?? given?.string.flatMap { Int($0) }).flatMap({ self[$0] }) { return image }
        return values.first { $0.slug != nil && $0.slug == given?.string }
    }
}
