/// A droplet that the log cannot explain, or that was given up.
package struct OrphanResource: Codable, Hashable, Sendable {
    package enum Kind: String, Codable, Hashable, Sendable {
        /// It carries the registry's marker and no pod explains it; it can be adopted.
        case orphan

        /// Its pod was abandoned; only people can delete it, at DigitalOcean.
        case abandoned
    }

    package var dropletID: Int64

    /// The marker it carries.
    package var name: String
    package var kind: Kind

    /// The pod that the name tells of.
    package var pod: String
    package var region: String?
    package var size: String?

    /// US dollars of a whole month; `nil` when the price of the size is not known.
    package var monthly: Double?

    /// A sentence for people.
    package var reason: String

    package init(
        dropletID: Int64,
        name: String,
        kind: Kind,
        pod: String,
        region: String? = nil,
        size: String? = nil,
        monthly: Double? = nil,
        reason: String
    ) {
        self.dropletID = dropletID
        self.name = name
        self.kind = kind
        self.pod = pod
        self.region = region
        self.size = size
        self.monthly = monthly
        self.reason = reason
    }

    private enum CodingKeys: String, CodingKey {
        case dropletID = "droplet_id"
        case name
        case kind
        case pod
        case region
        case size
        case monthly
        case reason
    }
}
