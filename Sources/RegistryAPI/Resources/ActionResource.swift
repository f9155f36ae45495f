/// Something the reconciler means to do, and why.
package struct ActionResource: Codable, Hashable, Sendable {
    package var kind: String
    package var pod: String?
    package var dropletID: Int64?

    /// What is made, or put on the droplet; `nil` when the kind says it all.
    package var detail: String?
    package var reason: String

    /// The position of the event that led to it.
    package var cause: UInt64?

    /// `nil` means as soon as the budget allows.
    package var dueAt: Timestamp?

    package init(
        kind: String,
        pod: String? = nil,
        dropletID: Int64? = nil,
        detail: String? = nil,
        reason: String,
        cause: UInt64? = nil,
        dueAt: Timestamp? = nil
    ) {
        self.kind = kind
        self.pod = pod
        self.dropletID = dropletID
        self.detail = detail
        self.reason = reason
        self.cause = cause
        self.dueAt = dueAt
    }

    private enum CodingKeys: String, CodingKey {
        case kind
        case pod
        case dropletID = "droplet_id"
        case detail
        case reason
        case cause
        case dueAt = "due_at"
    }
}
