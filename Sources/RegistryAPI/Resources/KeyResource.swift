/// A key of the API, without anything that it could be guessed from.
package struct KeyResource: Codable, Hashable, Sendable {
    /// What somebody did to the key, and when.
    package struct Deed: Codable, Hashable, Sendable {
        package var position: UInt64
        package var at: Timestamp
        package var by: String

        /// What people call the key of who did it.
        package var byLabel: String?

        package var reason: String?

        package init(position: UInt64, at: Timestamp, by: String, byLabel: String? = nil, reason: String? = nil) {
            self.position = position
            self.at = at
            self.by = by
            self.byLabel = byLabel
            self.reason = reason
        }

        private enum CodingKeys: String, CodingKey {
            case position
            case at
            case by
            case byLabel = "by_label"
            case reason
        }
    }

    /// The `<id>` of `pl_<id>_<secret>`, and the position of `key.issued`.
    package var id: UInt64

    /// `viewer`, `operator` or `admin`; `pod` for a machine.
    package var role: String

    /// Whose key it is; a pod's id for a machine's.
    package var label: String

    /// `good`, `expired` or `revoked`; of a machine's also `waiting`, until it has enrolled.
    package var state: String

    package var issued: Deed
    package var expires: Timestamp?
    package var revoked: Deed?

    /// The attempt whose machine it belongs to.
    package var attempt: UInt64?

    package init(
        id: UInt64,
        role: String,
        label: String,
        state: String,
        issued: Deed,
        expires: Timestamp? = nil,
        revoked: Deed? = nil,
        attempt: UInt64? = nil
    ) {
        self.id = id
        self.role = role
        self.label = label
        self.state = state
        self.issued = issued
        self.expires = expires
        self.revoked = revoked
        self.attempt = attempt
    }
}
