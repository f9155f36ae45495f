/// `POST /v1/pods/{id}/claim`, and `/renew`, where the holder is whose claim it is.
package struct ClaimRequest: RequestContent, Hashable, Sendable {
    package static let fieldNames: Set<String> = ["holder", "until", "seconds"]

    package var holder: String

    /// Without an end the claim lasts until it is released.
    package var until: Timestamp?

    /// The end, counted from the registry's own clock; not together with `until`.
    package var seconds: Int64?

    package init(holder: String, until: Timestamp? = nil, seconds: Int64? = nil) {
        self.holder = holder
        self.until = until
        self.seconds = seconds
    }
}
