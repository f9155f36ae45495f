/// What somebody changes about a droplet behind the API's back; what is not given stays.
package struct DropletChange: Hashable, Sendable, Codable {
    package enum Power: String, Hashable, Sendable, Codable {
        case active
        case off
    }

    package var name: String?
    /// All the tags the droplet has from now on.
    package var tags: [String]?
    package var status: Power?
    package var locked: Bool?
    /// Whether the machine hangs: it stays active and does nothing any more, until its power is changed.
    package var hung: Bool?

    package init(
        name: String? = nil,
        tags: [String]? = nil,
        status: Power? = nil,
        locked: Bool? = nil,
        hung: Bool? = nil
    ) {
        self.name = name
        self.tags = tags
        self.status = status
        self.locked = locked
        self.hung = hung
    }
}
