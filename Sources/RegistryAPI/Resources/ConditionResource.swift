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

    /// Whether nothing more may come of it until a person does something; left out where it is not so.
    package var needsPerson: Bool?

    package init(
        name: String,
        reason: String,
        cause: UInt64? = nil,
        nextActionAt: Timestamp? = nil,
        needsPerson: Bool? = nil
    ) {
        self.name = name
        self.reason = reason
        self.cause = cause
        self.nextActionAt = nextActionAt
        self.needsPerson = needsPerson
    }

    private enum CodingKeys: String, CodingKey {
        case name
        case reason
        case cause
        case nextActionAt = "next_action_at"
        case needsPerson = "needs_person"
    }
}
