/// What a new attempt is to be made of.
package struct DropletRequest: Hashable, Sendable {
    package let region: String
    package let size: String
    package let image: String
    package let registry: String

    /// SHA-256 of the single-use secret in the machine's user data; `nil` when the machine is given none.
    package let tokenHash: [UInt8]?

    /// Unix milliseconds until which the machine may enrol.
    package let tokenExpires: Int64

    package init(
        region: String,
        size: String,
        image: String,
        registry: String,
        tokenHash: [UInt8]?,
        tokenExpires: Int64
    ) {
        self.region = region
        self.size = size
        self.image = image
        self.registry = registry
        self.tokenHash = tokenHash
        self.tokenExpires = tokenExpires
    }
}
