internal import FoundationEssentials

extension Droplet: Listed {
    static var listName: String { "droplets" }
    var identifier: Int64 { id }
}

/// The shape of the API; fields that a token may not see can be missing.
extension Droplet: Codable {
    private enum CodingKeys: String, CodingKey {
        case id
        case name
        case status
        case locked
        case createdAt = "created_at"
        case tags
        case networks
        case sizeSlug = "size_slug"
        case region
        case image
        case volumeIDs = "volume_ids"
        case vpcUUID = "vpc_uuid"
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        let networks = try fields.decodeIfPresent(Networks.self, forKey: .networks)
        let image = try fields.decodeIfPresent(ImageFields.self, forKey: .image)
        self.init(
            id: try fields.decode(Int64.self, forKey: .id),
            name: try fields.decode(String.self, forKey: .name),
            status: try fields.decode(DropletStatus.self, forKey: .status),
            isLocked: try fields.decodeIfPresent(Bool.self, forKey: .locked) ?? false,
            createdAt: try fields.decodeIfPresent(String.self, forKey: .createdAt).flatMap(date),
            tags: try fields.decodeIfPresent([String].self, forKey: .tags),
            publicIPv4: networks?.address(ofType: "public"),
            privateIPv4: networks?.address(ofType: "private"),
            sizeSlug: try fields.decodeIfPresent(String.self, forKey: .sizeSlug) ?? "",
            regionSlug: try fields.decodeIfPresent(RegionFields.self, forKey: .region)?.slug,
            imageID: image?.id,
            imageSlug: image?.slug,
            volumeIDs: try fields.decodeIfPresent([String].self, forKey: .volumeIDs) ?? [],
            vpcUUID: try fields.decodeIfPresent(String.self, forKey: .vpcUUID)
        )
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(id, forKey: .id)
        try fields.encode(name, forKey: .name)
        try fields.encode(status, forKey: .status)
        try fields.encode(isLocked, forKey: .locked)
        try fields.encodeIfPresent(createdAt.map { $0.formatted(.iso8601) }, forKey: .createdAt)
        try fields.encodeIfPresent(tags, forKey: .tags)
        try fields.encode(Networks(publicIPv4: publicIPv4, privateIPv4: privateIPv4), forKey: .networks)
        try fields.encode(sizeSlug, forKey: .sizeSlug)
        try fields.encodeIfPresent(regionSlug.map(RegionFields.init), forKey: .region)
        try fields.encode(ImageFields(id: imageID, slug: imageSlug), forKey: .image)
        try fields.encode(volumeIDs, forKey: .volumeIDs)
        try fields.encodeIfPresent(vpcUUID, forKey: .vpcUUID)
    }
}

func date(_ text: String) -> Date? {
    try? Date(text, strategy: .iso8601)
}

private struct RegionFields: Codable {
    let slug: String
}

private struct ImageFields: Codable {
    let id: Int64?
    let slug: String?
}
