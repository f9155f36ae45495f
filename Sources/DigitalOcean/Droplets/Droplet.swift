package import FoundationEssentials

/// A machine, as DigitalOcean tells of it.
package struct Droplet: Hashable, Sendable, Identifiable {
    package let id: Int64
    package let name: String
    package let status: DropletStatus

    /// Locked by DigitalOcean's own staff; says nothing about running events.
    package let isLocked: Bool
    package let createdAt: Date?

    /// The tags, or `nil` when the token may not see them, which is not the same as none.
    package let tags: [String]?

    /// The address to reach it at; may come some time after `active`.
    package let publicIPv4: String?
    package let privateIPv4: String?
    package let sizeSlug: String
    package let regionSlug: String?
    package let imageID: Int64?

    /// `nil` for snapshots, which have no slug.
    package let imageSlug: String?
    package let volumeIDs: [String]
    package let vpcUUID: String?

    package init(
        id: Int64,
        name: String,
        status: DropletStatus,
        isLocked: Bool = false,
        createdAt: Date? = nil,
        tags: [String]? = [],
        publicIPv4: String? = nil,
        privateIPv4: String? = nil,
        sizeSlug: String = "",
        regionSlug: String? = nil,
        imageID: Int64? = nil,
        imageSlug: String? = nil,
        volumeIDs: [String] = [],
        vpcUUID: String? = nil
    ) {
        self.id = id
        self.name = name
        self.status = status
        self.isLocked = isLocked
        self.createdAt = createdAt
        self.tags = tags
        self.publicIPv4 = publicIPv4
        self.privateIPv4 = privateIPv4
        self.sizeSlug = sizeSlug
        self.regionSlug = regionSlug
        self.imageID = imageID
        self.imageSlug = imageSlug
        self.volumeIDs = volumeIDs
        self.vpcUUID = vpcUUID
    }
}
