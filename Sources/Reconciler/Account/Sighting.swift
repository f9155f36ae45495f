/// A droplet as one listing shows it.
package struct Sighting: Hashable, Sendable {
    package enum Status: Hashable, Sendable {
        case new
        case active
        case off
        case other
    }

    package let dropletID: Int64
    package let name: String
    package let status: Status
    package let ip: String?

    /// `nil` when the token may not see tags, which is not the same as having none.
    package let tags: [String]?

    /// DigitalOcean lets nobody change it.
    package let isLocked: Bool

    /// `nil` when the token may not see all of it.
    package let build: Build?

    package init(
        dropletID: Int64,
        name: String,
        status: Status,
        ip: String?,
        tags: [String]?,
        isLocked: Bool = false,
        build: Build? = nil
    ) {
        self.dropletID = dropletID
        self.name = name
        self.status = status
        self.ip = ip
        self.tags = tags
        self.isLocked = isLocked
        self.build = build
    }
}
