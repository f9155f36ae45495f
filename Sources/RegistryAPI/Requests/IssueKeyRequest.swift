/// `POST /v1/keys`: a key for a person, who has made its secret and tells it nobody.
package struct IssueKeyRequest: RequestContent, Hashable, Sendable {
    package static let fieldNames: Set<String> = ["role", "label", "secret_hash", "expires", "expires_in"]

    /// `viewer`, `operator` or `admin`.
    package var role: String

    /// Whose key it is, for people.
    package var label: String

    /// SHA-256 of the secret's text, in lower-case hexadecimal.
    package var secretHash: String

    /// Without an end the key is good until it is revoked.
    package var expires: Timestamp?

    /// The end in seconds from now, by the registry's own clock; not together with `expires`.
    package var expiresIn: Int64?

    package init(
        role: String,
        label: String,
        secretHash: String,
        expires: Timestamp? = nil,
        expiresIn: Int64? = nil
    ) {
        self.role = role
        self.label = label
        self.secretHash = secretHash
        self.expires = expires
        self.expiresIn = expiresIn
    }

    private enum CodingKeys: String, CodingKey {
        case role
        case label
        case secretHash = "secret_hash"
        case expires
        case expiresIn = "expires_in"
    }
}
