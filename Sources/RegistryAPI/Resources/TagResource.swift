/// A row of the view of tags.
package struct TagResource: Codable, Hashable, Sendable {
    /// The position of the event that made the row.
    package var row: UInt64

    package var tag: String

    package init(row: UInt64, tag: String) {
        self.row = row
        self.tag = tag
    }
}
