/// `POST /v1/reconciler/resume`.
package struct ResumeRequest: RequestContent, Hashable, Sendable {
    package static let fieldNames: Set<String> = ["halt", "reason"]

    /// The event that halts the reconciler as far as the sender knows, `since` of its mode; a hold is lifted only by it.
    package var halt: UInt64?

    package var reason: String?

    package init(halt: UInt64? = nil, reason: String? = nil) {
        self.halt = halt
        self.reason = reason
    }
}
