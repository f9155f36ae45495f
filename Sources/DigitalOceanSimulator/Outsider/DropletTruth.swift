/// A droplet as it really is, whatever the API shows of it at the moment.
package struct DropletTruth: Sendable, Codable {
    package let id: Int
    package let name: String
    package let status: String
    package let origin: String
    package let region: String
    package let size: String
    package let image: String
    package let publicV4: String
    package let tags: [String]
    package let awaitedTags: [String]
    package let isLocked: Bool
    /// Whether nothing runs on it although it is active.
    package let isHung: Bool
    package let exists: Bool
    package let isVisible: Bool
    package let isListed: Bool
    package let showsAddresses: Bool
    package let createdAt: Int64
    package let deletedAt: Int64?
    /// `nil` unless it was asked for: user data holds secrets.
    package let userData: String?
}

extension SimulatedAccount {
    /// Every droplet there is or that a list still shows, by number.
    package func truth(showsUserData: Bool = false) -> [DropletTruth] {
        droplets.values.sorted { $0.id < $1.id }.map { droplet in
            DropletTruth(
                id: droplet.id,
                name: droplet.name,
                status: droplet.status.rawValue,
                origin: droplet.origin.rawValue,
                region: droplet.region,
                size: droplet.size,
                image: droplet.image.slug ?? droplet.image.name,
                publicV4: droplet.addresses.publicV4,
                tags: spelling(of: droplet.tags),
                awaitedTags: spelling(of: droplet.tagsAwaited),
                isLocked: droplet.isLocked,
                isHung: droplet.hungAt != nil,
                exists: droplet.exists,
                isVisible: droplet.isVisible(at: now),
                isListed: droplet.isListed(at: now),
                showsAddresses: droplet.addressesAreShown,
                createdAt: droplet.createdAt,
                deletedAt: droplet.deletedAt,
                userData: showsUserData ? droplet.userData : nil
            )
        }
    }

    /// What a client's conduct is held against.
    package var invariants: Invariants { Invariants(conduct, knobs.limits, at: now) }

    /// The latest thousand requests, oldest first.
    package var requests: [RequestRecord] { journal.records }
}
