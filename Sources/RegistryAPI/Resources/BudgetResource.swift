/// What the reconciler may still do of one thing.
package struct BudgetResource: Codable, Hashable, Sendable {
    /// `deletions-hour`, `creations-hour`, `requests-minute` or `requests-hour`.
    package var name: String

    package var maximum: Int
    package var left: Int

    /// When one more is allowed; `nil` while some are left.
    package var opensAt: Timestamp?

    package init(name: String, maximum: Int, left: Int, opensAt: Timestamp? = nil) {
        self.name = name
        self.maximum = maximum
        self.left = left
        self.opensAt = opensAt
    }

    private enum CodingKeys: String, CodingKey {
        case name
        case maximum
        case left
        case opensAt = "opens_at"
    }
}
