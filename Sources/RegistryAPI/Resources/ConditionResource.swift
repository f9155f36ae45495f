/// What a pod is waiting for, as the reconciler sees it.
package struct ConditionResource: Codable, Hashable, Sendable {
    /// A stable word, as in `waiting-for-droplet`.
    package var name: String

    /// A sentence for people.
    package var reason: String

    /// The position of the event that led to it.
    package var cause: UInt64?

    /// When the reconciler will look or act again.
    package var nextActionAt: Timestamp?

    package init(name: String, reason: String, cause: UInt64? = nil, nextActionAt: Timestamp? = nil) {
        self.name = name
        self.reason = reason
        self.cause = cause
        self.nextActionAt = nextActionAt
    }

    private enum CodingKeys: String, CodingKey {
        case name
        case reason
        case cause
        case nextActionAt = "next_action_at"
    }
}
