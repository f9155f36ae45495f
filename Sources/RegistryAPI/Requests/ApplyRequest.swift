/// `POST /v1/plan/apply`.
package struct ApplyRequest: RequestContent, Hashable, Sendable {
    package static let fieldNames: Set<String> = ["digest", "reason"]

    /// The digest of the plan that was read, and that must still be the plan.
    package var digest: String

    package var reason: String?

    package init(digest: String, reason: String? = nil) {
        self.digest = digest
        self.reason = reason
    }
}
