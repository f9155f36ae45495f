/// `POST /v1/pods/{id}/release`, `/pause`, `/resume` and `/abandon`, `POST /v1/reconciler/pause`.
package struct ReasonRequest: RequestContent, Hashable, Sendable {
    package static let fieldNames: Set<String> = ["reason"]

    package var reason: String?

    package init(reason: String? = nil) {
        self.reason = reason
    }
}
