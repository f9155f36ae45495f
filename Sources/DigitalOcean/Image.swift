/// What a droplet's disk begins as.
package struct Image: Hashable, Sendable, Listed {
    private enum CodingKeys: String, CodingKey {
        case id
        case name
        case slug
        case type
        case distribution
        case status
        case regions
        case minimumDiskSize = "min_disk_size"
        case sizeGigabytes = "size_gigabytes"
        case createdAt = "created_at"
    }

    static let listName = "images"

    package let id: Int64
    package let name: String

    /// Moves to a newer image from time to time; `nil` for snapshots.
    package let slug: String?

    /// `base`, `snapshot`, `backup`, `custom` or `admin`.
    package let type: String?
    package let distribution: String?
    package let status: String?

    /// Where a droplet can be made from it.
    package let regions: [String]

    /// Gigabytes that a droplet's disk must have.
    package let minimumDiskSize: Int?
    package let sizeGigabytes: Double?
    package let createdAt: String?

    var identifier: Int64 { id }
}

extension DigitalOceanClient {
    /// All images, or only the account's own: its snapshots, backups and uploads.
    package func images(private isPrivate: Bool) async throws(APIFailure) -> [Image] {
        try await list { number in
            isPrivate
                ? .read("images", query: ["private": "true", "page": number, "per_page": "200"])
                : .read("images", query: ["page": number, "per_page": "200"])
        }
    }

    /// The image, or `nil` when there is none.
    package func image(_ reference: ImageReference) async throws(APIFailure) -> Image? {
        guard reference.isWellFormed else { throw .invalid("the image is neither an id nor a slug") }
        return try await orNil { () throws(APIFailure) in
            try await read(.read("images", reference.text), as: ImageReply.self).image
        }
    }
}

private struct ImageReply: Decodable {
    let image: Image
}
