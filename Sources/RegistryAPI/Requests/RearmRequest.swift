/// `POST /v1/pods/{id}/rearm`.
package struct RearmRequest: RequestContent, Hashable, Sendable {
    package static let fieldNames: Set<String> = ["secret_hash", "expires_in"]

    /// SHA-256 of the token's secret, in lower-case hexadecimal.
    package var secretHash: String

    /// Seconds in which the machine must enrol; a day when nothing is said.
    package var expiresIn: Int64?

    package init(secretHash: String, expiresIn: Int64? = nil) {
        self.secretHash = secretHash
        self.expiresIn = expiresIn
    }

    private enum CodingKeys: String, CodingKey {
        case secretHash = "secret_hash"
        case expiresIn = "expires_in"
    }
}
