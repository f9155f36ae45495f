/// `PUT /v1/pods/{id}/attributes/{key}`.
package struct SetAttributeRequest: RequestContent, Hashable, Sendable {
    package static let fieldNames: Set<String> = ["type", "value"]

    /// What `value` must be, for senders whose JSON forgets types: `"5"` with `int` is the number.
    package var type: String?

    package var value: ScalarValue

    package init(type: String? = nil, value: ScalarValue) {
        self.type = type
        self.value = value
    }
}
