/// What a rebuild of the views made.
package struct RebuildReportResource: Codable, Hashable, Sendable {
    /// The position through which the new views stood for the log when they became current.
    package var position: UInt64
    package var rowCount: Int

    /// What the old views were like: `sound`, `differing`, `unreadable` or `of-other-version`.
    package var prior: String

    /// The rows in which they differed from the log, in words.
    package var differences: [String]

    /// The same for people, in a line.
    package var text: String

    /// Whether the reconciler was put on hold because of it.
    package var isHeld: Bool

    package init(position: UInt64, rowCount: Int, prior: String, differences: [String], text: String, isHeld: Bool) {
        self.position = position
        self.rowCount = rowCount
        self.prior = prior
        self.differences = differences
        self.text = text
        self.isHeld = isHeld
    }

    private enum CodingKeys: String, CodingKey {
        case position
        case rowCount = "rows"
        case prior
        case differences
        case text
        case isHeld = "held"
    }
}
