/// A public key that new droplets can be given.
package struct SSHKey: Hashable, Sendable, Listed {
    private enum CodingKeys: String, CodingKey {
        case id
        case name
        case fingerprint
        case publicKey = "public_key"
    }

    static let listName = "ssh_keys"

    package let id: Int64

    /// Not unique.
    package let name: String
    package let fingerprint: String
    package let publicKey: String

    var identifier: Int64 { id }
}

extension DigitalOceanClient {
    /// All keys of the account; DigitalOcean answers this ten times a minute only, so keep the result.
    package func sshKeys() async throws(APIFailure) -> [SSHKey] {
        try await list { .read("account", "keys", query: ["page": $0, "per_page": "200"]) }
    }
}
