/// Who holds a pod, and until when.
package struct ClaimResource: Codable, Hashable, Sendable {
    package var holder: String

    /// `nil` until it is released.
    package var until: Timestamp?

    package init(holder: String, until: Timestamp? = nil) {
        self.holder = holder
        self.until = until
    }
}
