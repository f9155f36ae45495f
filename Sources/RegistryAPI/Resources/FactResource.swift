/// A sentence about a pod, and the event that says so.
package struct FactResource: Codable, Hashable, Sendable {
    package var text: String
    package var position: UInt64?

    package init(text: String, position: UInt64? = nil) {
        self.text = text
        self.position = position
    }
}
