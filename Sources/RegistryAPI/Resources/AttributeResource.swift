/// A row of the view of attributes; the row keeps its id when the value changes.
package struct AttributeResource: Codable, Hashable, Sendable {
    /// The position of the event that made the row.
    package var row: UInt64

    package var key: String

    /// `string`, `int` or `bool`: the type of `value`, for readers whose JSON forgets it.
    package var type: String

    package var value: ScalarValue

    package init(row: UInt64, key: String, type: String, value: ScalarValue) {
        self.row = row
        self.key = key
        self.type = type
        self.value = value
    }
}
