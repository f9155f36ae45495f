/// `POST /v1/enrol`, with the single-use token as the bearer.
package struct EnrolRequest: RequestContent, Hashable, Sendable {
    package static let fieldNames: Set<String> = ["secret_hash", "droplet_id"]

    /// SHA-256 of the machine's own secret, in lower-case hexadecimal.
    package var secretHash: String

    /// What the machine says its droplet is.
    package var dropletID: Int64?

    package init(secretHash: String, dropletID: Int64? = nil) {
        self.secretHash = secretHash
        self.dropletID = dropletID
    }

    private enum CodingKeys: String, CodingKey {
        case secretHash = "secret_hash"
        case dropletID = "droplet_id"
    }
}
