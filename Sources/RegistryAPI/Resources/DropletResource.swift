/// A try to give a pod its droplet, and the droplet that came of it.
package struct DropletResource: Codable, Hashable, Sendable {
    /// The position of `droplet.requested`.
    package var attempt: UInt64

    /// `requested`, `unknown`, `refused`, `accepted`, `active`, `lost` or `gone`.
    package var phase: String

    /// The marker the droplet is recognised by.
    package var name: String

    /// DigitalOcean's id, once it is known.
    package var id: Int64?

    package var ip: String?

    /// When the phase came.
    package var since: Timestamp?

    /// What was said when the phase came, if anything.
    package var reason: String?

    package init(
        attempt: UInt64,
        phase: String,
        name: String,
        id: Int64? = nil,
        ip: String? = nil,
        since: Timestamp? = nil,
        reason: String? = nil
    ) {
        self.attempt = attempt
        self.phase = phase
        self.name = name
        self.id = id
        self.ip = ip
        self.since = since
        self.reason = reason
    }
}
