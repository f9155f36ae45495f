/// A disk that droplets are made from: a distribution, or one of the account's own.
struct Image: Sendable, Codable {
    enum Kind: String, Sendable, Codable {
        case distribution
        case snapshot
        case backup
        case custom
    }

    let id: Int
    var name: String
    var kind: Kind
    var distribution: String
    /// Only distributions have one.
    let slug: String?
    var regions: [String]
    let createdAt: Int64
    let minimumDisk: Int
    let gigabytes: Double
    var description = ""
    /// The tag store's keys.
    var tags: [String] = []
    /// The droplet it was taken of.
    var droplet: Int?
    /// False while a custom image is still being fetched.
    var isAvailable = true

    var isPublic: Bool { kind == .distribution }

    /// Whether a droplet of that size there could start from it.
    func fits(_ size: Size, in region: Region) -> Bool {
        regions.contains(region.slug) && minimumDisk <= size.disk
    }
}
