/// When and why a pod was retired, or a challenge withdrawn.
package struct RetirementResource: Codable, Hashable, Sendable {
    package var at: Timestamp
    package var reason: String

    package init(at: Timestamp, reason: String) {
        self.at = at
        self.reason = reason
    }
}
