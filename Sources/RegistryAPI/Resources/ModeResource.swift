/// Whether the reconciler acts on what it plans.
package struct ModeResource: Codable, Hashable, Sendable {
    /// `acting`, `observing`, `paused` or `held`.
    package var name: String

    package var reason: String?

    /// The position of the event that brought the mode.
    package var since: UInt64?

    package init(name: String, reason: String? = nil, since: UInt64? = nil) {
        self.name = name
        self.reason = reason
        self.since = since
    }
}
